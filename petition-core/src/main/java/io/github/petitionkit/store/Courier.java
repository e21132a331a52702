package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;

/** Carries an event from the {@link Outbox} to one listener. */
@FunctionalInterface
public interface Courier {
    /**
     * Tries to tell the listener.
     *
     * @param event what to tell
     * @param attempts how often it has been tried before
     * @return how it went
     */
    Receipt carry(PetitionEvent event, int attempts);
}
