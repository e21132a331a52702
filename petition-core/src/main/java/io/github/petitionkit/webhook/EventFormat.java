package io.github.petitionkit.webhook;

import io.github.petitionkit.event.PetitionEvent;

/** Writes the body of a request. {@code petition-jackson} has CloudEvents as JSON. Thread-safe. */
public interface EventFormat {
    /** {@return the media type of the bodies} */
    String contentType();

    /**
     * Writes one event. The same event has the same body each time, also in another process.
     *
     * @param event the event
     * @return the body
     */
    byte[] body(PetitionEvent event);
}
