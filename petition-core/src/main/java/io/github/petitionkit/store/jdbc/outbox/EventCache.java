package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.PetitionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that this node wrote last, so that they need not be read back to be told. What is not in the database any more
 * is never asked for, because its mark is not there. Safe for many threads.
 */
public final class EventCache {
    private static final int MOST = 20_000;

    private final Map<EventRow.Key, List<PetitionEvent>> rows = new LinkedHashMap<>();
    private int size;

    /** Adds what one write told of one petition, once that is committed. */
    public synchronized void add(EventRow row) {
        List<PetitionEvent> before = rows.put(row.key(), row.events());
        size += row.events().size() - (before == null ? 0 : before.size());
        while (size > MOST) {
            List<PetitionEvent> oldest = rows.remove(rows.keySet().iterator().next());
            size -= oldest == null ? 0 : oldest.size();
        }
    }

    /** The events of a row, if they are known. */
    public synchronized Optional<List<PetitionEvent>> find(EventRow.Key row) {
        return Optional.ofNullable(rows.get(row));
    }
}
