package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.util.Objects;

/**
 * A dead letter: an event that a listener failed on too often.
 *
 * @param listener the listener's name
 * @param event the event
 */
public record DeadLetter(String listener, PetitionEvent event) {
    /** Rejects {@code null}. */
    public DeadLetter {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(event, "event");
    }
}
