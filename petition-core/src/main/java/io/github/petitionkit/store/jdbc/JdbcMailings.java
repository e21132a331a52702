package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.MailingClaim;
import io.github.petitionkit.store.MailingSettlement;
import io.github.petitionkit.store.MailingStore;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.MailingRecipientTable;
import io.github.petitionkit.store.jdbc.table.MailingTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mailings in the database. A claim is the owner of a mailing's row, until the time at which the row is due again. */
final class JdbcMailings implements MailingStore {
    private final TransactionRunner database;
    private final MailingTable table;
    private final DatabaseTime time;

    JdbcMailings(TransactionRunner database, MailingTable table, DatabaseTime time) {
        this.database = database;
        this.table = table;
        this.time = time;
    }

    @Override
    public void add(Mailing mailing) {
        database.write("add a mailing", session -> {
            StatementPipeline trip = new StatementPipeline(session);
            table.insert(trip, mailing);
            trip.make();
            return mailing;
        });
    }

    @Override
    public Optional<Mailing> find(MailingId id) {
        return database.read("find a mailing", session -> table.find(session, id));
    }

    @Override
    public List<Mailing> mailings(PetitionId petition, int most) {
        return database.read("find the mailings of a petition", session -> table.ofPetition(session, petition, most));
    }

    @Override
    public List<Mailing> mailings(MailingState state, int most) {
        return database.read("find mailings", session -> table.inState(session, state, most));
    }

    @Override
    public MailingResult change(MailingId id, Change change) {
        Instant now = time.instant();
        return database.write("change a mailing", session -> changed(session, id, change, now));
    }

    private MailingResult changed(SqlSession session, MailingId id, Change change, Instant now) throws SQLException {
        Mailing known = table.find(session, id).orElseThrow(() -> new NoSuchMailingException(id));
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        MailingTable.lockPetitions(locking, known);
        locking.make();
        Mailing before = table.lock(session, id).orElseThrow(() -> new NoSuchMailingException(id));
        MailingResult result = change.of(before, table.others(session, before, now), now);
        if (!result.mailing().equals(before)) {
            StatementPipeline trip = new StatementPipeline(session);
            table.revise(trip, result.mailing());
            trip.make();
        }
        return result;
    }

    @Override
    public boolean remove(MailingId id) {
        return database.write("remove a mailing", session -> MailingTable.remove(session, id));
    }

    @Override
    public Optional<MailingClaim> claim(int most, Duration lease) {
        UUID owner = UUID.randomUUID();
        Instant now = time.instant();
        return database.writeApart("claim a batch of a mailing", session -> {
            Optional<MailingTable.Claimed> claimed = claimed(session, owner, now, now.plus(lease));
            return claimed.isEmpty()
                    ? Optional.<MailingClaim>empty()
                    : Optional.of(claim(session, owner, claimed.get(), now, most));
        });
    }

    /** Claims a mailing that this release can read; those that it cannot read stay claimed until the lease ends. */
    private Optional<MailingTable.Claimed> claimed(SqlSession session, UUID owner, Instant now, Instant until)
            throws SQLException {
        Optional<RowReading<MailingTable.Claimed>> next = table.claim(session, owner, now, until);
        while (next.isPresent()) {
            Optional<MailingTable.Claimed> readable = next.get().orWarning().findFirst();
            if (readable.isPresent()) {
                return readable;
            }
            next = table.claim(session, owner, now, until);
        }
        return Optional.empty();
    }

    private static MailingClaim claim(
            SqlSession session, UUID owner, MailingTable.Claimed claimed, Instant now, int most) throws SQLException {
        return new MailingClaim(
                owner,
                claimed.mailing(),
                claimed.cursor(),
                claimed.failures(),
                MailingRecipientTable.due(session, claimed.mailing().id(), now, most),
                now);
    }

    @Override
    public Set<SignerKey> reached(MailingId mailing, Set<SignerKey> mailboxes) {
        return mailboxes.isEmpty()
                ? Set.of()
                : database.readApart(
                        "find reached mailboxes",
                        session -> MailingRecipientTable.reached(session, mailing, mailboxes));
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        Instant now = time.instant();
        return database.read("find the oldest waiting mail", session -> MailingTable.oldestWaiting(session, now));
    }

    /** {@inheritDoc} It forgets recipients first: if it is interrupted, a later claim finds nothing to do and goes on. */
    @Override
    public boolean settle(MailingClaim claim, MailingSettlement settlement) {
        boolean mayForget = settlement.isComplete();
        while (mayForget) {
            mayForget = database.writeApart(
                    "forget whom a mailing has reached",
                    session -> MailingRecipientTable.forget(
                            session, claim.mailing().id()));
        }
        return database.writeApart("settle a batch of a mailing", session -> settled(session, claim, settlement));
    }

    private boolean settled(SqlSession session, MailingClaim claim, MailingSettlement settlement) throws SQLException {
        Optional<Mailing> before = table.lock(session, claim.mailing().id(), claim.owner());
        if (before.isEmpty()) {
            return false;
        }
        StatementPipeline trip = new StatementPipeline(session);
        MailingRecipientTable.put(trip, claim.mailing().id(), settlement.recipients());
        table.settle(trip, before.get().advanced(settlement.counts(), settlement.isComplete()), settlement);
        trip.make();
        return true;
    }
}
