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

    /** The next event of each listener in one petition, and when its delivered events were last looked for. */
    private record Offsets(Map<String, Long> next, Instant looked) {
        boolean areEqual(Set<String> listeners) {
            return next.keySet().containsAll(listeners)
                    && next.values().stream().distinct().count() == 1;
        }

        boolean areEqualWith(ListenerOffset moving, Set<String> listeners) {
            Map<String, Long> moved = new HashMap<>(next);
            moved.put(moving.listener(), moving.next());
            return new Offsets(moved, looked).areEqual(listeners);
        }

        boolean isTimeToLook(Instant now) {
            return now.isBefore(looked) || !now.isBefore(looked.plus(BETWEEN_LOOKS));
        }
    }

    /** Returns the petitions whose delivered events to delete in the transaction that moves these offsets. */
    synchronized List<PetitionId> deletableWith(Collection<ListenerOffset> moving, Instant now) {
        List<PetitionId> deletable = new ArrayList<>();
        for (ListenerOffset offset : moving) {
            Offsets known = petitions.computeIfAbsent(offset.petition(), first -> new Offsets(new HashMap<>(), now));
            boolean isTimeToLook = known.isTimeToLook(now);
            if (isTimeToLook) {
                petitions.put(offset.petition(), new Offsets(known.next(), now));
            }
            if (isTimeToLook || known.areEqualWith(offset, listeners)) {
                deletable.add(offset.petition());
            }
        }
        return deletable;
    }

    /**
     * Records that offsets have moved, and returns the petitions whose events are to be deleted now, because two listeners
     * have moved at the same time and neither saw the other.
     */
    synchronized List<PetitionId> moved(Collection<ListenerOffset> offsets, Collection<PetitionId> deleted) {
        List<PetitionId> deletable = new ArrayList<>();
        for (ListenerOffset offset : offsets) {
            Offsets known = petitions.get(offset.petition());
            if (known != null) {
                known.next().put(offset.listener(), offset.next());
                if (known.areEqual(listeners)) {
                    petitions.remove(offset.petition());
                    if (!deleted.contains(offset.petition())) {
                        deletable.add(offset.petition());
                    }
                }
            }
        }
        while (petitions.size() > MOST_PETITIONS) {
            petitions.remove(petitions.keySet().iterator().next());
        }
        return deletable;
    }
}
