package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The petitions with waiting events for one listener, as far as this node knows, so that it need not query for its own
 * writes. It queries at intervals for events of other nodes and for due retries. Thread-safe.
 */
final class ListenerBacklog {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerBacklog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_FOUND = 1_000;
    private static final int MOST_BEGUN = 100_000;

    private final String listener;
    private final TransactionRunner database;
    /** The number of waiting events of each petition, as far as known; at least one. */
    private final Map<PetitionId, Long> unread = new LinkedHashMap<>();
    /** The petitions that this node has claimed, and when each claim ends. */
    private final Map<PetitionId, Instant> claimed = new HashMap<>();

    private final Set<PetitionId> begun = new LinkedHashSet<>();
    private Instant lastLook = Instant.MIN;
    private Instant nextAside = Instant.MAX;

    ListenerBacklog(String listener, TransactionRunner database) {
        this.listener = listener;
        this.database = database;
    }

    synchronized void expect(PetitionId petition, long events) {
        unread.merge(petition, events, Long::sum);
    }

    /** Queries the database for waiting events, unless it did so a moment ago. */
    void look(Instant now) {
        if (isTimeToLook(now)) {
            comeBack();
            List<ListenerOffsetTable.Unread> found = database.read(
                    "look for waiting events",
                    session -> ListenerOffsetTable.unread(session, listener, now, MOST_FOUND));
            add(found);
        }
    }

    /**
     * Subscribes the listener again, with all present events, after the database has been restored from before its
     * subscription.
     */
    private void comeBack() {
        if (!database.read("look for a listener", session -> ListenerOffsetTable.isListener(session, listener))) {
            LOG.warn(
                    "The database does not know listener {} any more; all waiting events are delivered to it",
                    listener);
            try {
                database.write("bring a listener back", session -> {
                    ListenerOffsetTable.add(session, listener);
                    return listener;
                });
            } catch (RejectedDataException raced) {
                LOG.debug("Another node has brought listener {} back", listener);
            }
        }
    }

    private synchronized boolean isTimeToLook(Instant now) {
        boolean isTime = now.isBefore(lastLook) || !now.isBefore(lastLook.plus(BETWEEN_LOOKS));
        if (isTime) {
            lastLook = now;
            nextAside = now;
        }
        return isTime;
    }

    private synchronized void add(List<ListenerOffsetTable.Unread> found) {
        for (ListenerOffsetTable.Unread each : found) {
            unread.putIfAbsent(each.petition(), 1L);
            if (each.isNew()) {
                begun.remove(each.petition());
            }
        }
    }

    /** Returns whether retries may be due, once; then {@code false} until there are others. */
    synchronized boolean takeAsideDue(Instant now) {
        boolean isDue = !nextAside.isAfter(now);
        if (isDue) {
            nextAside = Instant.MAX;
        }
        return isDue;
    }

    synchronized void expectAside(Instant at) {
        if (at.isBefore(nextAside)) {
            nextAside = at;
        }
    }

    /**
     * Takes petitions to claim, as many as are known to have a number of events together; no other thread of this node
     * claims them meanwhile.
     */
    synchronized List<PetitionId> take(int most, Instant now, Instant until) {
        List<PetitionId> taken = new ArrayList<>();
        long events = 0;
        for (Map.Entry<PetitionId, Long> waiting : unread.entrySet()) {
            if (events >= most) {
                break;
            }
            Instant busyUntil = claimed.get(waiting.getKey());
            if (busyUntil == null || !busyUntil.isAfter(now)) {
                events += waiting.getValue();
                taken.add(waiting.getKey());
                claimed.put(waiting.getKey(), until);
            }
        }
        taken.forEach(unread::remove);
        return taken;
    }

    /** Returns the petitions for which the listener may have no row yet. */
    synchronized List<PetitionId> notBegun(Collection<PetitionId> petitions) {
        return petitions.stream().filter(petition -> !begun.contains(petition)).toList();
    }

    synchronized void begun(Collection<PetitionId> petitions) {
        if (begun.size() > MOST_BEGUN) {
            begun.clear();
        }
        begun.addAll(petitions);
    }

    /** Ends the claim on petitions. */
    synchronized void release(Collection<PetitionId> petitions) {
        petitions.forEach(claimed::remove);
    }

    /** Ends the claim on a petition with possible further events. */
    synchronized void release(PetitionId petition, boolean mayHaveMore) {
        claimed.remove(petition);
        if (mayHaveMore) {
            unread.putIfAbsent(petition, 1L);
        }
    }
}
