package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.MovementStore;
import io.github.petitionkit.store.SignerKeys;
import io.github.petitionkit.store.jdbc.connection.DatabaseTime;
import io.github.petitionkit.store.jdbc.connection.PublicReads;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.sql.RejectedDataException;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SignatureTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The figures of movements in the database. A row for each movement is what its writers wait for; readers do not. */
public final class JdbcMovements implements MovementStore {
    /** Petitions in one transaction. */
    private static final int TOGETHER = 250;

    /** Entries in one transaction: of all petitions together, and of each. */
    private static final int STEP = 25_000;

    private static final int MOST = 500;

    private final TransactionRunner database;
    private final PublicReads reads;
    private final PetitionTable petitions;
    private final SignatureTable signatures;
    private final DatabaseTime time;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public JdbcMovements(
            TransactionRunner database,
            PublicReads reads,
            PetitionTable petitions,
            SignatureTable signatures,
            DatabaseTime time) {
        this.database = database;
        this.reads = reads;
        this.petitions = petitions;
        this.signatures = signatures;
        this.time = time;
    }

    @Override
    public void enrol(PetitionId petition) {
        boolean isEnrolled = false;
        while (!isEnrolled) {
            insertRows(petition);
            isEnrolled = database.writeApart("enrol a petition", new Enrolment(petitions, petition));
        }
    }

    private void insertRows(PetitionId petition) {
        Petition known = database
                .readApart("find a petition", session -> petitions.documents(session, Set.of(petition)))
                .values()
                .stream()
                .map(reading -> reading.orThrow())
                .findFirst()
                .orElseThrow(() -> new NoSuchPetitionException(petition));
        insertUnlessThere("begin to follow a petition", trip -> FollowedTable.begin(trip, petition));
        for (Hashtag movement : known.movements()) {
            insertUnlessThere("begin a movement", trip -> MovementTable.begin(trip, movement.value()));
        }
    }

    private void insertUnlessThere(String what, Consumer<StatementPipeline> insert) {
        TransactionCallback<Boolean> work = session -> {
            StatementPipeline trip = new StatementPipeline(session);
            insert.accept(trip);
            trip.make();
            return true;
        };
        try {
            database.writeApart(what, work);
        } catch (RejectedDataException raced) {
            // another node has inserted the row meanwhile
        }
    }

    @Override
    public boolean follow(Map<PetitionId, Set<SignatureId>> changed, SignerKeys people) {
        boolean isDone = true;
        List<PetitionId> all = new ArrayList<>(new TreeSet<>(changed.keySet()));
        for (int first = 0; first < all.size(); first += TOGETHER) {
            Map<PetitionId, Set<SignatureId>> some = new TreeMap<>();
            all.subList(first, Math.min(all.size(), first + TOGETHER))
                    .forEach(petition -> some.put(petition, Objects.requireNonNull(changed.get(petition))));
            isDone &= followSome(some, people);
        }
        return isDone;
    }

    /** Does one step of this node at a time, so that those that wait for another node hold one connection together. */
    private boolean followSome(Map<PetitionId, Set<SignatureId>> changed, SignerKeys people) {
        oneAtATime.lock();
        try {
            return step(changed, people);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Follows every movement; one with a row that cannot be read does not hold up the others. */
    private boolean step(Map<PetitionId, Set<SignatureId>> changed, SignerKeys people) {
        int most = Math.min(MOST, STEP / changed.size());
        Instant now = time.instant();
        RankingStep ranking = new RankingStep(changed.keySet(), most, now);
        RankingStep.Result ranked = database.writeApart("follow petitions", ranking);
        Set<PetitionId> unknown = new HashSet<>(changed.keySet());
        ranked.followed().forEach(each -> unknown.remove(each.petition()));
        if (!unknown.isEmpty()) {
            unknown.forEach(this::enrol);
            ranked = database.writeApart("follow petitions", ranking);
        }
        boolean isDone = ranked.isDone();
        RuntimeException first = null;
        for (Map.Entry<Hashtag, Map<PetitionId, Set<SignatureId>>> each :
                byMovement(ranked.followed(), changed).entrySet()) {
            try {
                isDone &= database.writeApart(
                        "follow a movement",
                        new MovementStep(signatures, each.getKey(), each.getValue(), people, most, now));
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return isDone;
    }

    private static Map<Hashtag, Map<PetitionId, Set<SignatureId>>> byMovement(
            Collection<Followed> followed, Map<PetitionId, Set<SignatureId>> changed) {
        Map<Hashtag, Map<PetitionId, Set<SignatureId>>> byMovement = new TreeMap<>();
        for (Followed each : followed) {
            for (Hashtag movement : each.concerned()) {
                byMovement
                        .computeIfAbsent(movement, first -> new HashMap<>())
                        .put(each.petition(), Objects.requireNonNull(changed.get(each.petition())));
            }
        }
        return byMovement;
    }

    @Override
    public boolean isComplete() {
        return database.readApart("find out whether petitions have been followed", MovementTable::isComplete);
    }

    @Override
    public void complete() {
        insertUnlessThere(
                "record that petitions have been followed", trip -> MovementTable.begin(trip, MovementTable.COMPLETE));
    }

    @Override
    public NavigableSet<Hashtag> movements() {
        return reads.read("list movements", MovementTable::all);
    }

    @Override
    public NavigableSet<PetitionId> petitions(Hashtag movement) {
        return reads.read("list the petitions of a movement", session -> MemberTable.present(session, movement));
    }

    @Override
    public MovementProgress progress(Hashtag movement, Instant now) {
        return MovementProgress.of(
                movement, reads.read("read a movement", session -> LedgerTables.shown(session, movement, now)), now);
    }

    @Override
    public List<Trending.Ranked> trending(int most, Instant now) {
        return reads.read("rank petitions", session -> TrendTable.top(session, RecentWindow.day(now), most));
    }

    @Override
    public void startRebuild(Hashtag movement) {
        database.writeApart("begin to count a movement anew", session -> startRebuild(session, movement));
    }

    private static boolean startRebuild(SqlSession session, Hashtag movement) throws SQLException {
        List<MovementTable.Ledgers> locked = new ArrayList<>(1);
        List<Member> members = new ArrayList<>();
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        MovementTable.lock(locking, movement, locked::add);
        MemberTable.all(locking, movement, members::add);
        locking.make();
        if (locked.isEmpty() || locked.get(0).next() != null) {
            return false;
        }
        long next = 1
                + Math.max(
                        locked.get(0).shown(),
                        members.stream().mapToLong(Member::ledger).max().orElse(0));
        StatementPipeline trip = new StatementPipeline(session);
        MovementTable.rebuild(trip, movement, next);
        MemberTable.put(
                trip,
                movement,
                members.stream()
                        .filter(member -> member.ledger() == locked.get(0).shown())
                        .filter(member -> !member.state().equals(Member.LEAVING))
                        .map(member -> new Member(next, member.petition(), Member.BEHIND, 0))
                        .toList());
        trip.make();
        return true;
    }
}
