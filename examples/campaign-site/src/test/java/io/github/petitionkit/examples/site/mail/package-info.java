@NullMarked
package io.github.petitionkit.examples.site.mail;

import org.jspecify.annotations.NullMarked;
