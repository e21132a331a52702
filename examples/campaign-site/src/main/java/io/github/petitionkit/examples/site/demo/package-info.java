/** The demonstration: petitions with signatures, generated from a seed. */
@NullMarked
package io.github.petitionkit.examples.site.demo;

import org.jspecify.annotations.NullMarked;
