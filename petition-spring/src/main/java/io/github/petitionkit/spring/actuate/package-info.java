/**
 * What an operator looks at, where Spring Boot's actuator is there: health, and an endpoint.
 *
 * <p>Start at {@link io.github.petitionkit.spring.actuate.PetitionsEndpoint}, which shows the rules in use and what
 * waits, once the host exposes it. The health indicator asks whether the store answers. Neither shows personal data.
 */
@NullMarked
package io.github.petitionkit.spring.actuate;

import org.jspecify.annotations.NullMarked;
