package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Caches the events that this node wrote last, so that delivery need not read them. An entry whose row the database has
 * lost is never used, because its mark is missing there. Thread-safe.
 */
public final class EventCache {
    private static final int MOST = 20_000;

    private final Map<EventRow.Key, List<PetitionEvent>> rows = new LinkedHashMap<>();
    private int size;

    /** Adds the events of one committed write to one petition. */
    public synchronized void add(EventRow row) {
        List<PetitionEvent> before = rows.put(row.key(), row.events());
        size += row.events().size() - (before == null ? 0 : before.size());
        while (size > MOST) {
            List<PetitionEvent> oldest = rows.remove(rows.keySet().iterator().next());
            size -= oldest == null ? 0 : oldest.size();
        }
    }

    /** Returns the events of a row, if cached. */
    public synchronized Optional<List<PetitionEvent>> find(EventRow.Key row) {
        return Optional.ofNullable(rows.get(row));
    }
}
