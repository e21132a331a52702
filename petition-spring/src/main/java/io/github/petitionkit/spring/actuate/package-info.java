/**
 * Health and an endpoint for operators.
 *
 * <p>Start at {@link io.github.petitionkit.spring.actuate.PetitionsEndpoint}.
 */
@NullMarked
package io.github.petitionkit.spring.actuate;

import org.jspecify.annotations.NullMarked;
