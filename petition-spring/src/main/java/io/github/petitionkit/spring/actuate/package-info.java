/**
 * Health and endpoints for operators, if Spring Boot's actuator is present.
 *
 * <p>Use it to watch a running application. Start at {@link io.github.petitionkit.spring.actuate.PetitionsEndpoint},
 * which shows the rules in use and backlogs if the host exposes it. Two more list jobs and dead
 * letters, and run one again where the host allows it. The health indicator tests whether the store answers. None shows
 * personal data.
 */
@NullMarked
package io.github.petitionkit.spring.actuate;

import org.jspecify.annotations.NullMarked;
