@NullMarked
package io.github.petitionkit.examples.site.share;

import org.jspecify.annotations.NullMarked;
