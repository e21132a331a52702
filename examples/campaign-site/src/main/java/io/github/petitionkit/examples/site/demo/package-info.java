/** The demonstration: petitions with a life, from a seed. */
@NullMarked
package io.github.petitionkit.examples.site.demo;

import org.jspecify.annotations.NullMarked;
