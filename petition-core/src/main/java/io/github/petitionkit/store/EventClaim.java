package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Events that one node alone may tell one listener until a lease ends.
 *
 * @param owner a random id of the claim; who settles has to know it
 * @param listener the listener's name
 * @param events of one petition, in order, at least one; exactly one where it was set aside
 * @param attempts how often the first of them has been tried before
 * @param source where they were claimed
 */
public record EventClaim(UUID owner, String listener, List<PetitionEvent> events, int attempts, Source source) {
    /** Where events are claimed. */
    public enum Source {
        /** The next ones of a petition. */
        SEQUENCE,
        /** One that was set aside to be tried by itself. */
        ASIDE
    }

    /** Copies the list. */
    public EventClaim {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(source, "source");
        events = List.copyOf(events);
        if (events.isEmpty() || (source == Source.ASIDE && events.size() > 1)) {
            throw new IllegalArgumentException("%d events cannot be claimed from %s".formatted(events.size(), source));
        }
    }

    /**
     * The claim on one of its events that has been set aside while the listener is busy with it.
     *
     * @param index which event
     * @return the claim on that event alone
     */
    public EventClaim aside(int index) {
        return new EventClaim(owner, listener, List.of(events.get(index)), 0, Source.ASIDE);
    }

    /**
     * What is left of the claim once its first events are settled and the lease was kept.
     *
     * @param index the first event that is left
     * @return the claim on that event and those behind it
     */
    public EventClaim from(int index) {
        return new EventClaim(owner, listener, events.subList(index, events.size()), index == 0 ? attempts : 0, source);
    }
}
