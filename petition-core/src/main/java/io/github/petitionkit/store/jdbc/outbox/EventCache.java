package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The events that this node wrote last, so that they need not be read back to be told. Safe for many threads. */
final class EventCache {
    private static final int MOST = 20_000;

    /** By the number of the first of each write. */
    private final Map<PetitionId, NavigableMap<Long, List<PetitionEvent>>> writes = new HashMap<>();

    private final Deque<List<PetitionEvent>> oldestFirst = new ArrayDeque<>();
    private int size;

    /** Adds what one write told of one petition, once that is committed. */
    synchronized void add(List<PetitionEvent> events) {
        PetitionEvent first = events.get(0);
        writes.computeIfAbsent(first.petition(), petition -> new TreeMap<>())
                .put(first.id().number(), events);
        oldestFirst.add(events);
        size += events.size();
        while (size > MOST) {
            forget(oldestFirst.remove());
        }
    }

    private void forget(List<PetitionEvent> events) {
        PetitionEvent first = events.get(0);
        NavigableMap<Long, List<PetitionEvent>> ofPetition = Objects.requireNonNull(writes.get(first.petition()));
        ofPetition.remove(first.id().number());
        if (ofPetition.isEmpty()) {
            writes.remove(first.petition());
        }
        size -= events.size();
    }

    /** The events of a petition from a number on, up to the first that is not known: none where that is this one. */
    synchronized List<PetitionEvent> from(PetitionId petition, long number, int most) {
        NavigableMap<Long, List<PetitionEvent>> ofPetition = writes.getOrDefault(petition, new TreeMap<>());
        List<PetitionEvent> found = new ArrayList<>();
        long next = number;
        Map.Entry<Long, List<PetitionEvent>> write = ofPetition.floorEntry(next);
        while (found.size() < most
                && write != null
                && next < write.getKey() + write.getValue().size()) {
            List<PetitionEvent> events = write.getValue();
            int from = (int) (next - write.getKey());
            int to = Math.min(events.size(), from + most - found.size());
            found.addAll(events.subList(from, to));
            next = write.getKey() + to;
            write = ofPetition.floorEntry(next);
        }
        return found;
    }
}
