/**
 * JSON of the library's types with Jackson 3, what of it the public may see, and requests read with care.
 *
 * <p>Start at {@link io.github.petitionkit.jackson.PetitionModule}; to read what visitors send, at
 * {@link io.github.petitionkit.jackson.RequestReader}; to show something, at
 * {@link io.github.petitionkit.jackson.PublicView}. Knows every type of petition-core, none of which knows JSON.
 */
@NullMarked
package io.github.petitionkit.jackson;

import org.jspecify.annotations.NullMarked;
