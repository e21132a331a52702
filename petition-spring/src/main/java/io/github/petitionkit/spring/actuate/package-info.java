/**
 * Health and an endpoint for operators, if Spring Boot's actuator is present.
 *
 * <p>Use it to watch a running application. Start at {@link io.github.petitionkit.spring.actuate.PetitionsEndpoint},
 * which shows the rules in use and backlogs if the host exposes it. The health indicator tests whether the store
 * answers. Neither shows personal data.
 */
@NullMarked
package io.github.petitionkit.spring.actuate;

import org.jspecify.annotations.NullMarked;
