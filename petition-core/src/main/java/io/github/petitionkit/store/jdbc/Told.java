package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.event.PetitionEvent;
import java.util.List;

/** The document of what one write had to tell. */
record Told(List<PetitionEvent> events) {
    Told {
        events = List.copyOf(events);
    }
}
