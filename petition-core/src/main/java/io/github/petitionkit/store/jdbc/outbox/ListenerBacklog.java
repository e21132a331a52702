package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.EventHandler;
import io.github.petitionkit.store.jdbc.sql.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener's lanes, as far as this node knows that there is something in them. */
final class ListenerBacklog {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_FOUND = 1_000;
    private static final Duration UNREADABLE_PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(ListenerBacklog.class);

    private final String listener;
    private final TransactionRunner database;
    private final EventDelivery walk;
    private final Set<PetitionId> unread = ConcurrentHashMap.newKeySet();
    private final Set<PetitionId> busy = ConcurrentHashMap.newKeySet();
    /** Until when to leave petitions alone whose next event this release cannot read; another node may. */
    private final Map<PetitionId, Instant> unreadable = new ConcurrentHashMap<>();

    private Instant lastLook = Instant.MIN;

    ListenerBacklog(String listener, TransactionRunner database, EventDelivery walk) {
        this.listener = listener;
        this.database = database;
        this.walk = walk;
    }

    void expect(PetitionId petition) {
        unread.add(petition);
    }

    int deliver(Instant now, EventHandler courier) {
        lookForOthers(now);
        int shown = 0;
        unreadable.values().removeIf(until -> !until.isAfter(now));
        for (PetitionId petition : unread) {
            if (!unreadable.containsKey(petition)) {
                shown += deliver(petition, now, courier);
            }
        }
        return shown;
    }

    /** What this node wrote it knows of; what others left behind, and what has rested, it looks for now and then. */
    private void lookForOthers(Instant now) {
        if (isTimeToLook(now)) {
            unread.addAll(database.read(
                    "look for waiting events",
                    session -> ListenerOffsetTable.unread(session, listener, now, MOST_FOUND)));
        }
    }

    private synchronized boolean isTimeToLook(Instant now) {
        boolean isTime = now.isBefore(lastLook) || !now.isBefore(lastLook.plus(BETWEEN_LOOKS));
        if (isTime) {
            lastLook = now;
        }
        return isTime;
    }

    /** Repeated while events have come in between, whose writers found the lane busy and left it to us. */
    private int deliver(PetitionId petition, Instant now, EventHandler courier) {
        int shown = 0;
        while (unread.contains(petition) && courier.goesOn() && busy.add(petition)) {
            try {
                unread.remove(petition);
                EventDelivery.Progress progress = walk.along(petition, now, courier);
                shown += progress.shown();
                if (progress.end() != EventDelivery.End.NOTHING_LEFT) {
                    unread.add(petition);
                }
                if (progress.end() == EventDelivery.End.TAKEN) {
                    return shown;
                }
            } catch (UnreadableRowException failure) {
                unread.add(petition);
                unreadable.put(petition, now.plus(UNREADABLE_PAUSE));
                LOG.warn("Listener {} waits: {}", listener, failure.getMessage());
                return shown;
            } catch (RuntimeException | Error failure) {
                unread.add(petition);
                throw failure;
            } finally {
                busy.remove(petition);
            }
        }
        return shown;
    }
}
