@NullMarked
package io.github.petitionkit.examples.site.desk;

import org.jspecify.annotations.NullMarked;
