/**
 * Where people live and what a petition concerns: countries, the host's own regions, and postal codes.
 *
 * <p>Start at {@link io.github.petitionkit.place.Area}. Values and rules only: nothing here knows who lives there, nor
 * any other package.
 */
@NullMarked
package io.github.petitionkit.place;

import org.jspecify.annotations.NullMarked;
