package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the events that no listener needs and no node has deleted: a node crashed, the last two listeners delivered on
 * different nodes, or a listener was removed. It goes through the petitions with events once a minute, some at a time.
 * Thread-safe.
 */
final class LeftoverEvents {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);
    private static final int MOST_PETITIONS = 100;
    private static final PetitionId BEFORE_ALL = new PetitionId(new UUID(0, 0));

    private final TransactionRunner database;
    private PetitionId last = BEFORE_ALL;
    private @Nullable Instant due;

    LeftoverEvents(TransactionRunner database) {
        this.database = database;
    }

    /** Takes a step, if one is due. */
    void look(Instant now) {
        if (!isTimeToLook(now)) {
            return;
        }
        PetitionId from = last();
        List<PetitionId> petitions = database.writeRepeatably("delete delivered events", session -> {
            List<PetitionId> found = new ArrayList<>();
            StatementPipeline finding = new StatementPipeline(session);
            session.dialect().beginUnhurriedByKeys(finding, seenAt -> {});
            EventTable.petitionsAfter(finding, from, MOST_PETITIONS, found::add);
            finding.make();
            StatementPipeline deleting = new StatementPipeline(session);
            EventTable.forgetDelivered(
                    deleting,
                    found.stream()
                            .map(petition -> new DeliveredEvents.Deletable(petition, 0))
                            .toList());
            deleting.make();
            return found;
        });
        goOn(petitions, now);
    }

    private synchronized boolean isTimeToLook(Instant now) {
        Instant planned = due;
        boolean isTime = planned != null && !now.isBefore(planned);
        if (planned == null || isTime) {
            due = now.plus(BETWEEN_ROUNDS);
        }
        return isTime;
    }

    private synchronized PetitionId last() {
        return last;
    }

    private synchronized void goOn(List<PetitionId> petitions, Instant now) {
        if (petitions.size() < MOST_PETITIONS) {
            last = BEFORE_ALL;
        } else {
            last = petitions.get(petitions.size() - 1);
            due = now.plus(BETWEEN_STEPS);
        }
    }
}
