/** The pages that visitors see. */
@NullMarked
package io.github.petitionkit.examples.site.visit;

import org.jspecify.annotations.NullMarked;
