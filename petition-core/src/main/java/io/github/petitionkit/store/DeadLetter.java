package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.util.Objects;

/**
 * An event that a listener failed on too often.
 *
 * @param listener the listener's name
 * @param event what it was to be told
 */
public record DeadLetter(String listener, PetitionEvent event) {
    /** Rejects {@code null}. */
    public DeadLetter {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(event, "event");
    }
}
