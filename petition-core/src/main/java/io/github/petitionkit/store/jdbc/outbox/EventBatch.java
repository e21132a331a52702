package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import java.util.List;

/** The document with the events of one write. */
public record EventBatch(List<PetitionEvent> events) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
