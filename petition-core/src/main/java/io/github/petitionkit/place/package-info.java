/**
 * Where people live and what a petition concerns: countries, the host's own regions, and postal codes.
 *
 * <p>Start at {@link io.github.petitionkit.place.Area}, which is a {@link io.github.petitionkit.place.Country} or one
 * of the host's {@link io.github.petitionkit.place.Region}s: counts and criteria take either. A region is what the
 * host says it is, a constituency or a district; {@link io.github.petitionkit.place.PostalCodes} tells what a postal
 * code looks like, not where it is. Values and rules only: nothing here knows who lives there, nor any other package.
 */
@NullMarked
package io.github.petitionkit.place;

import org.jspecify.annotations.NullMarked;
