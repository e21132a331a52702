/**
 * What has happened, told to the host after it is durable: at least once, in order per petition, each event with an id to
 * de-duplicate on. Events hold ids and numbers, no personal data.
 *
 * <p>Start at {@link io.github.petitionkit.event.PetitionEvent} and
 * {@link io.github.petitionkit.event.PetitionListener}.
 */
@NullMarked
package io.github.petitionkit.event;

import org.jspecify.annotations.NullMarked;
