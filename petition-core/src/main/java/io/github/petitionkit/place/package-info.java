/**
 * Places where signers live and that petitions concern: countries, the host's own regions, and postal codes.
 *
 * <p>Use it to say where signers live and whom a petition concerns. Start at {@link io.github.petitionkit.place.Area},
 * which is a {@link io.github.petitionkit.place.Country} or one of the host's {@link
 * io.github.petitionkit.place.Region}s: counts and criteria take either. The host defines its regions, such as
 * constituencies or districts. {@link io.github.petitionkit.place.PostalCodes} knows the format of postal codes, not
 * their location. Values and rules only: nothing here depends on another topic.
 */
@NullMarked
package io.github.petitionkit.place;

import org.jspecify.annotations.NullMarked;
