/**
 * Events: they are delivered to the host after commit, at least once, each with an id for de-duplication. Events hold
 * ids and numbers, no personal data.
 *
 * <p>Use it for the consequences of a change: a message, a search index, statistics. Start at {@link
 * io.github.petitionkit.event.PetitionListener}, which receives events, and at {@link
 * io.github.petitionkit.event.PetitionEvent}, the sealed list of them. To decide whether a change may happen, write an
 * {@code EligibilityRule} or a {@code FraudCheck}.
 */
@NullMarked
package io.github.petitionkit.event;

import org.jspecify.annotations.NullMarked;
