/**
 * JSON of the library's types with Jackson 3, what of it the public may see, and requests read with care.
 *
 * <p>Start at {@link io.github.petitionkit.jackson.PetitionModule}, which {@code findAndAddModules()} finds. What a
 * visitor sends is read by {@link io.github.petitionkit.jackson.RequestReader}, which answers with violations for the
 * form instead of an exception; what a visitor may see is made by {@link io.github.petitionkit.jackson.PublicView}.
 * Everything else (a backup, a queue, an endpoint for staff) takes the mapper itself, whose JSON has all that the
 * types have. Knows every type of petition-core, none of which knows JSON.
 */
@NullMarked
package io.github.petitionkit.jackson;

import org.jspecify.annotations.NullMarked;
