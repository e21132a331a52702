package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the listeners of this node have got in the events of petitions, so that the events are deleted by the last
 * listener that has received them, and not looked for by each. Where others do not catch up, or deliver on another node,
 * they are looked for once a second; what is left then is for {@link LeftoverEvents}. Thread-safe.
 */
final class DeliveredEvents {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_PETITIONS = 10_000;

    private final Set<String> listeners;
    private final Map<PetitionId, Offsets> petitions = new LinkedHashMap<>();

    /**
     * Makes it for the listeners of a node.
     *
     * @param listeners their names; may grow
     */
    DeliveredEvents(Set<String> listeners) {
        this.listeners = listeners;
    }

    /**
     * The events of a petition that every listener may have received.
     *
     * @param first the number before which no events are left, as far as this node knows
     */
    record Deletable(PetitionId petition, long first) {}

    /**
     * The next event of each listener in one petition, when its delivered events were last looked for, and the number before
     * which none are left.
     */
    private record Offsets(Map<String, Long> next, Instant looked, long first) {
        boolean areEqual(Set<String> listeners) {
            return next.keySet().containsAll(listeners)
                    && next.values().stream().distinct().count() == 1;
        }

        boolean areEqualWith(ListenerOffset moving, Set<String> listeners) {
            return with(moving).areEqual(listeners);
        }

        Offsets with(ListenerOffset moving) {
            Map<String, Long> moved = new HashMap<>(next);
            moved.put(moving.listener(), moving.next());
            return new Offsets(moved, looked, first);
        }

        boolean isTimeToLook(Instant now) {
            return now.isBefore(looked) || !now.isBefore(looked.plus(BETWEEN_LOOKS));
        }

        Offsets lookedFor(Instant now) {
            return new Offsets(next, now, first);
        }

        /** A deletion takes at most a thousand rows, the lowest, each of which has one event or more. */
        Offsets deleted(long end) {
            return new Offsets(next, looked, Math.min(end, first + EventTable.MOST_DELETED));
        }

        /** Returns these offsets, or new ones if a listener is where none was any more: the database has been restored. */
        Offsets orAnew(ListenerOffset moving) {
            return moving.next() < first ? new Offsets(new HashMap<>(), looked, 0) : this;
        }
    }

    /** Returns the events to delete in the transaction that moves these offsets. */
    synchronized List<Deletable> deletableWith(Collection<ListenerOffset> moving, Instant now) {
        List<Deletable> deletable = new ArrayList<>();
        for (ListenerOffset offset : moving) {
            Offsets known = petitions
                    .computeIfAbsent(offset.petition(), unknown -> new Offsets(new HashMap<>(), now, 0))
                    .orAnew(offset);
            boolean isTimeToLook = known.isTimeToLook(now);
            petitions.put(offset.petition(), isTimeToLook ? known.lookedFor(now) : known);
            if (isTimeToLook || known.areEqualWith(offset, listeners)) {
                deletable.add(new Deletable(offset.petition(), known.first()));
            }
        }
        return deletable;
    }

    /**
     * Records that offsets have moved, and returns the events to be deleted now, because two listeners have moved at the same
     * time and neither saw the other.
     */
    synchronized List<Deletable> moved(Collection<ListenerOffset> offsets, Collection<Deletable> deleted, Instant now) {
        Set<PetitionId> done = deleted.stream().map(Deletable::petition).collect(Collectors.toSet());
        List<Deletable> deletable = new ArrayList<>();
        for (ListenerOffset offset : offsets) {
            Offsets known = petitions.get(offset.petition());
            if (known != null) {
                Offsets moved = known.with(offset);
                if (moved.areEqual(listeners)) {
                    if (!done.contains(offset.petition())) {
                        deletable.add(new Deletable(offset.petition(), moved.first()));
                    }
                    moved = moved.lookedFor(now).deleted(offset.next());
                }
                petitions.put(offset.petition(), moved);
            }
        }
        while (petitions.size() > MOST_PETITIONS) {
            petitions.remove(petitions.keySet().iterator().next());
        }
        return deletable;
    }
}
