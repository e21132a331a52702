package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The preparation of a listener for the events that were claimed together. Thread-safe. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final List<PetitionEvent> events;
    private @Nullable PetitionListener prepared;

    Preparation(List<PetitionEvent> events) {
        this.events = events;
    }

    /** Returns the listener that the first caller has prepared, or the listener itself if that failed. */
    synchronized PetitionListener of(PetitionListener listener) {
        PetitionListener known = prepared;
        if (known == null) {
            known = prepare(listener);
            prepared = known;
        }
        return known;
    }

    private PetitionListener prepare(PetitionListener listener) {
        try {
            return listener.preparedFor(events);
        } catch (Throwable failure) {
            LOG.debug(
                    "Listener {} could not prepare: {}",
                    listener.name(),
                    failure.getClass().getName());
            return listener;
        }
    }
}
