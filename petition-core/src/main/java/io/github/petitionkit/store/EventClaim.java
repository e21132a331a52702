package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A claim of one node on events for one listener: no other node delivers them until the lease ends.
 *
 * @param owner a random id of the claim, required for settling
 * @param listener the listener's name
 * @param events events of one petition, in order, at least one; exactly one if it was set aside
 * @param attempts number of earlier attempts of the first event
 * @param source the source of the events
 */
public record EventClaim(UUID owner, String listener, List<PetitionEvent> events, int attempts, Source source) {
    /** The source of claimed events. */
    public enum Source {
        /** The next events of a petition. */
        SEQUENCE,
        /** An event that was set aside to be retried alone. */
        ASIDE
    }

    /** Copies the list. Requires one event, or one or more of a sequence. */
    public EventClaim {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(source, "source");
        events = List.copyOf(events);
        if (events.isEmpty() || (source == Source.ASIDE && events.size() > 1)) {
            throw new IllegalArgumentException("%s events cannot be claimed from %s".formatted(events.size(), source));
        }
    }

    /**
     * Returns the claim on one event that was set aside while the listener processes it.
     *
     * @param index the index of the event
     * @return the claim on this event
     */
    public EventClaim aside(int index) {
        return new EventClaim(owner, listener, List.of(events.get(index)), 0, Source.ASIDE);
    }

    /**
     * Returns the rest of the claim after its first events are settled and the lease is extended.
     *
     * @param index the index of the first remaining event
     * @return the claim on this event and those after it
     */
    public EventClaim from(int index) {
        return new EventClaim(owner, listener, events.subList(index, events.size()), index == 0 ? attempts : 0, source);
    }
}
