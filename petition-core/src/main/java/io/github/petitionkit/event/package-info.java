/**
 * What has happened, told to the host after it is durable: at least once, in order per petition, each event with an id to
 * de-duplicate on. Events hold ids and numbers, no personal data.
 *
 * <p>Start at {@link io.github.petitionkit.event.PetitionListener}, which is told, and at
 * {@link io.github.petitionkit.event.PetitionEvent}, the sealed list of what there is to tell. Use a listener for what
 * follows from a change; to decide whether a change may happen, write an {@code EligibilityRule} or a {@code FraudCheck}.
 */
@NullMarked
package io.github.petitionkit.event;

import org.jspecify.annotations.NullMarked;
