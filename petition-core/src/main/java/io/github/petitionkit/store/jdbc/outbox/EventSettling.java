package io.github.petitionkit.store.jdbc.outbox;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Settlement;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Records the results of claimed events in one round trip. It ignores events whose claim the owner has lost.
 *
 * @param positions the offsets after these results
 * @param deletable the events that every listener may have received by then
 */
record EventSettling(
        OutboxTables tables,
        DatabaseTime time,
        Collection<Settlement> settlements,
        List<ListenerOffset> positions,
        List<DeliveredEvents.Deletable> deletable,
        Instant now)
        implements TransactionCallback<Collection<Settlement>> {

    @Override
    public Collection<Settlement> in(SqlSession session) throws SQLException {
        StatementPipeline trip = new StatementPipeline(session);
        session.dialect().beginUnhurriedByKeys(trip, time::read);
        ListenerOffsetTable.move(trip, positions);
        for (Settlement settlement : settlements) {
            if (settlement.claim().source() == EventClaim.Source.SEQUENCE) {
                putAside(trip, settlement);
            } else {
                settleAside(trip, settlement);
            }
        }
        EventTable.forgetDelivered(trip, deletable);
        trip.make();
        return settlements;
    }

    /** Returns the offsets after the results of events that were claimed in their sequence. */
    static List<ListenerOffset> positions(Collection<Settlement> settlements, Instant now) {
        return settlements.stream()
                .filter(settlement -> settlement.claim().source() == EventClaim.Source.SEQUENCE)
                .map(settlement -> position(settlement, now))
                .toList();
    }

    private static ListenerOffset position(Settlement settlement, Instant now) {
        EventClaim claim = settlement.claim();
        long next = claim.events().get(0).id().number();
        int attempts = claim.attempts();
        Instant claimableAt = settlement.kept().map(now::plus).orElse(null);
        for (int index = 0; index < settlement.receipts().size(); index++) {
            if (settlement.receipts().get(index) instanceof DeliveryResult.Later later) {
                attempts = later.failures();
                claimableAt = now.plus(later.pause());
            } else {
                attempts = 0;
                next = claim.events().get(index).id().number() + 1;
            }
        }
        PetitionId petition = claim.events().get(0).petition();
        return new ListenerOffset(petition, claim.listener(), claim.owner(), next, attempts, claimableAt);
    }

    private void putAside(StatementPipeline trip, Settlement settlement) {
        EventClaim claim = settlement.claim();
        for (int index = 0; index < settlement.receipts().size(); index++) {
            PetitionEvent event = claim.events().get(index);
            DeliveryResult receipt = settlement.receipts().get(index);
            if (receipt instanceof DeliveryResult.TooOften) {
                tables.deadLetters().insert(trip, claim, event, now);
            } else if (receipt instanceof DeliveryResult.Aside failed) {
                tables.retries().setAside(trip, claim, event, failed.failures(), now.plus(failed.pause()));
            } else if (receipt instanceof DeliveryResult.Running running) {
                tables.retries().setAsideRunning(trip, claim, event, now.plus(running.lease()));
            }
        }
    }

    private void settleAside(StatementPipeline trip, Settlement settlement) {
        EventClaim claim = settlement.claim();
        PetitionEvent event = claim.events().get(0);
        EventId id = event.id();
        UUID owner = claim.owner();
        DeliveryResult receipt = settlement.receipts().isEmpty()
                ? new DeliveryResult.Done()
                : settlement.receipts().get(0);
        if (settlement.receipts().isEmpty()) {
            RetryTable.postpone(trip, claim.listener(), id, owner, claim.attempts(), now);
        } else if (receipt instanceof DeliveryResult.Later failed) {
            RetryTable.postpone(trip, claim.listener(), id, owner, failed.failures(), now.plus(failed.pause()));
        } else if (receipt instanceof DeliveryResult.Aside failed) {
            RetryTable.postpone(trip, claim.listener(), id, owner, failed.failures(), now.plus(failed.pause()));
        } else if (receipt instanceof DeliveryResult.Running running) {
            RetryTable.release(trip, claim.listener(), id, owner, now.plus(running.lease()));
        } else {
            if (receipt instanceof DeliveryResult.TooOften) {
                tables.deadLetters().insert(trip, claim, event, now);
            }
            RetryTable.delete(trip, claim.listener(), id, owner);
        }
    }
}
