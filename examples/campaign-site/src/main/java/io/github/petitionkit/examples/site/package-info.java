/** A campaign site: pages over the library, one small class each. */
@NullMarked
package io.github.petitionkit.examples.site;

import org.jspecify.annotations.NullMarked;
