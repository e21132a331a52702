package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.outbox.EventRow;
import io.github.petitionkit.store.jdbc.row.EncryptedDetails;
import io.github.petitionkit.store.jdbc.row.LockedPetitions;
import io.github.petitionkit.store.jdbc.row.NumberedSignature;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.TallyRow;
import io.github.petitionkit.store.jdbc.search.SearchIndex;
import io.github.petitionkit.store.jdbc.search.StandingTable;
import io.github.petitionkit.store.jdbc.sql.SqlErrorKind;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.HistoryTable;
import io.github.petitionkit.store.jdbc.table.IdempotencyTable;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.SourceTable;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.TallyChange;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are written together in one transaction with a fixed number of statements: lock their petitions, fetch
 * their data, run them one after the other in memory, write their changes.
 *
 * <p>A batch of petitions that only this node writes, by its last writes, does not lock them: it takes what this node has
 * written for what is stored, and advances only petitions whose rows nobody has written since. If somebody has, the
 * transaction is rolled back, and repeated with locks.
 */
public final class CommandBatch implements TransactionCallback<Collection<PetitionWorkspace>> {
    private final Tables tables;
    private final List<PendingCommand<?>> commands;
    private final Map<PetitionId, CachedPetition> cache;
    private final @Nullable InstantSource clock;
    private final InstantSource local = InstantSource.system();
    private @Nullable PetitionWorkspace witness;
    private Instant lockedAt = Instant.MIN;
    private int transaction;

    /**
     * Makes a batch.
     *
     * @param cache the cached petitions; the batch removes those that it changes, and the committer puts them back
     * @param clock the clock, or {@code null} for the database's time
     */
    public CommandBatch(
            Tables tables,
            List<PendingCommand<?>> commands,
            Map<PetitionId, CachedPetition> cache,
            @Nullable InstantSource clock) {
        this.tables = tables;
        this.commands = commands;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Collection<PetitionWorkspace> in(SqlSession session) throws SQLException {
        List<PetitionId> petitions = commands.stream()
                .map(PendingCommand::petition)
                .distinct()
                .sorted(PetitionTable.ORDER)
                .toList();
        boolean isUnlocked =
                session.dialect().tellsWriters() && petitions.stream().allMatch(this::isOwn);
        try {
            return in(session, petitions, isUnlocked);
        } catch (SQLException failure) {
            throw isUnlocked && SqlErrorKind.of(failure) == SqlErrorKind.REFUSED ? outdated(failure) : failure;
        }
    }

    private boolean isOwn(PetitionId petition) {
        CachedPetition cached = cache.get(petition);
        return cached != null && cached.isOwn();
    }

    /** Makes an exception after which the batch runs again; it locks the petitions then, for they are not cached any more. */
    private static SQLException outdated(@Nullable SQLException cause) {
        return new SQLException("Another node has written a petition", SqlErrorKind.SERIALIZATION_FAILURE, cause);
    }

    private Collection<PetitionWorkspace> in(SqlSession session, List<PetitionId> petitions, boolean isUnlocked)
            throws SQLException {
        StatementPipeline asking = new StatementPipeline(session);
        session.dialect().begin(asking);
        LockedPetitions locked = isUnlocked ? PetitionTable.lockNone(asking) : PetitionTable.lock(asking, petitions);
        Prefetch fetched = Prefetch.by(asking, tables, commands);
        AtomicBoolean isEntered = tables.node().ask(asking);
        asking.make();
        tables.schemaCheck().accept(locked.schema());
        NodeRegistration.requireEntered(isEntered);
        transaction = locked.transaction();
        Map<PetitionId, PetitionWorkspace> workspaces = workspaces(
                locked.now(),
                isUnlocked
                        ? PetitionRefresh.unlocked(cache, petitions)
                        : new PetitionRefresh(tables, cache).of(session, locked.heads()));
        for (PendingCommand<?> command : commands) {
            PetitionWorkspace workspace = workspaces.get(command.petition());
            if (workspace != null) {
                workspace.expect(command);
            }
        }
        fetched.layOn(workspaces);
        for (PendingCommand<?> command : commands) {
            PetitionWorkspace workspace = workspaces.get(command.petition());
            if (workspace == null) {
                command.refuse();
            } else {
                command.run(workspace);
            }
        }
        for (PetitionWorkspace workspace : List.copyOf(workspaces.values())) {
            if (workspace.isInDoubt()) {
                recount(session, fetched, workspace.id(), workspaces);
            }
        }
        List<PetitionWorkspace> changed = workspaces.values().stream()
                .filter(PetitionWorkspace::isChanged)
                .toList();
        witness = changed.isEmpty() ? null : changed.get(0);
        StatementPipeline writing = new StatementPipeline(session);
        AtomicInteger advanced = new AtomicInteger(changed.size());
        LockedPetitions unchanged = new LockedPetitions();
        if (isUnlocked) {
            advanceUnlocked(writing, changed, advanced);
            unchanged = lockUnchanged(writing, workspaces.values());
        }
        write(writing, changed, locked.isListening());
        if (!isUnlocked) {
            PetitionTable.advance(
                    writing, changed.stream().map(PetitionWorkspace::after).toList());
        }
        writing.make();
        if (advanced.get() != changed.size() || !areUnchanged(unchanged, workspaces)) {
            throw outdated(null);
        }
        lockedAt = local.instant();
        return workspaces.values();
    }

    private static void advanceUnlocked(
            StatementPipeline trip, List<PetitionWorkspace> changed, AtomicInteger advanced) {
        if (!changed.isEmpty()) {
            PetitionTable.advanceUnlocked(
                    trip,
                    changed.stream()
                            .map(workspace -> new PetitionTable.Unlocked(
                                    workspace.after(), workspace.known().transaction()))
                            .toList(),
                    advanced::set);
        }
    }

    /** Locks petitions that no command changes, for an answer is only as true as what it follows from. */
    private static LockedPetitions lockUnchanged(StatementPipeline trip, Collection<PetitionWorkspace> workspaces) {
        List<PetitionId> unchanged = workspaces.stream()
                .filter(workspace -> !workspace.isChanged())
                .map(PetitionWorkspace::id)
                .toList();
        return unchanged.isEmpty() ? new LockedPetitions() : PetitionTable.lock(trip, unchanged);
    }

    private static boolean areUnchanged(LockedPetitions locked, Map<PetitionId, PetitionWorkspace> workspaces) {
        return locked.heads().stream()
                .allMatch(head -> head.equals(
                        Objects.requireNonNull(workspaces.get(head.petition())).head()));
    }

    /** Returns the number of the transaction, as the rows that it has written tell it. */
    int transaction() {
        return transaction;
    }

    /** Returns the time on this node just before the commit, when the transaction had its petitions locked. */
    Instant lockedAt() {
        return lockedAt;
    }

    /** Checks one petition only, because the transaction is written as a whole. */
    @Override
    public Optional<Boolean> isWritten(SqlSession session) throws SQLException {
        PetitionWorkspace workspace = witness;
        if (workspace == null) {
            return Optional.of(false);
        }
        Optional<PetitionTable.State> state = PetitionTable.settledState(session, workspace.id());
        return state.isEmpty()
                ? Optional.of(false)
                : state.get()
                        .marks()
                        .haveGoneThrough(workspace.reached(), state.get().version());
    }

    /** Returns the cache, which the batches of one writer share. */
    @Override
    public Object affinity() {
        return cache;
    }

    /** Returns {@code true}: if one petition is locked by another transaction, the others are written without it. */
    @Override
    public boolean isDivisible() {
        return commands.size() > 1;
    }

    private Map<PetitionId, PetitionWorkspace> workspaces(Instant time, List<PetitionRefresh.Refreshed> petitions) {
        Instant present = (clock == null ? time : clock.instant()).truncatedTo(ChronoUnit.MICROS);
        Map<PetitionId, PetitionWorkspace> workspaces = new LinkedHashMap<>();
        for (PetitionRefresh.Refreshed refreshed : petitions) {
            PetitionCounters head = refreshed.head();
            Instant last = head.present();
            Instant now = last == null || last.isBefore(present) ? present : last;
            workspaces.put(head.petition(), new PetitionWorkspace(head, refreshed.known(), now));
        }
        return workspaces;
    }

    /** Runs the commands of a petition again if its counts were wrong. */
    private void recount(
            SqlSession session, Prefetch fetched, PetitionId petition, Map<PetitionId, PetitionWorkspace> workspaces)
            throws SQLException {
        Optional<PetitionWorkspace> recounted =
                BatchRecount.of(session, Objects.requireNonNull(workspaces.get(petition)));
        if (recounted.isPresent()) {
            List<PendingCommand<?>> ofPetition = commands.stream()
                    .filter(command -> command.petition().equals(petition))
                    .toList();
            ofPetition.forEach(recounted.get()::expect);
            fetched.layOn(Map.of(petition, recounted.get()));
            ofPetition.forEach(command -> command.run(recounted.get()));
            workspaces.put(petition, recounted.get());
        }
    }

    private void write(StatementPipeline writing, List<PetitionWorkspace> workspaces, boolean listening) {
        if (workspaces.isEmpty()) {
            return;
        }
        List<NumberedSignature> entered = new ArrayList<>();
        List<NumberedSignature> changed = new ArrayList<>();
        List<PerPetition<HistoryEntry>> history = new ArrayList<>();
        List<PerPetition<StoredResult>> storedResults = new ArrayList<>();
        List<EventRow> events = new ArrayList<>();
        for (PetitionWorkspace workspace : workspaces) {
            entered.addAll(workspace.enteredSignatures());
            changed.addAll(workspace.changedSignatures());
            history.addAll(workspace.history());
            workspace.enteredResults().forEach(result -> storedResults.add(new PerPetition<>(workspace.id(), result)));
            events.addAll(workspace.eventRows());
        }
        Map<SignatureId, EncryptedDetails> prepared = new HashMap<>();
        commands.forEach(command -> prepared.putAll(command.prepared()));
        tables.signatures().insert(writing, entered, prepared);
        tables.signatures().put(writing, changed);
        HistoryTable.insert(writing, history);
        tables.storedResults().put(writing, storedResults);
        if (listening || tables.outbox().hasListeners().get()) {
            tables.outbox().events().insert(writing, events);
        }
        count(writing, workspaces);
        for (PetitionWorkspace workspace : workspaces) {
            SourceTable.add(writing, workspace.id(), workspace.sources());
            if (!workspace.enteredResults().isEmpty() && workspace.known().isTimeToForget(workspace.now())) {
                IdempotencyTable.forget(writing, workspace.id(), workspace.now());
            }
            if (workspace.isRevised()) {
                tables.petitions().revise(writing, workspace.petition(), workspace.reached());
                SearchIndex.revise(writing, workspace.petitionBefore(), workspace.petition(), workspace.standing());
            }
        }
        workspaces.forEach(workspace -> countTerms(writing, workspace));
        StandingTable.put(
                writing,
                workspaces.stream()
                        .flatMap(workspace -> workspace.newStanding().stream())
                        .toList());
    }

    private static void countTerms(StatementPipeline writing, PetitionWorkspace workspace) {
        RunningTally tally = workspace.known().tally();
        TallyChange change = workspace.change();
        if (workspace.isRecounted()) {
            SearchIndex.recount(writing, workspace.standing(), tally.figures());
        } else if (change.counted() != 0 || !change.byRegion().isEmpty()) {
            SearchIndex.count(writing, workspace.standing(), tally, change);
        }
    }

    private static void count(StatementPipeline writing, List<PetitionWorkspace> workspaces) {
        List<TallyRow> rows = new ArrayList<>();
        for (PetitionWorkspace workspace : workspaces) {
            TallyChange change = workspace.change();
            if (workspace.isRecounted()) {
                TallyTable.zero(writing, workspace.id(), workspace.nextVersion());
                workspace
                        .known()
                        .tally()
                        .figures()
                        .forEach(figure -> rows.add(new TallyRow(workspace.id(), figure, workspace.nextVersion())));
            } else if (!change.isEmpty()) {
                List<Figure> figures = workspace.known().tally().figures(change);
                Optional<Figure> forgotten = workspace.known().newlyForgotten(figures);
                if (forgotten.isPresent()) {
                    TallyTable.forget(writing, workspace.id(), forgotten.get());
                    workspace.known().note(forgotten.get());
                }
                figures.forEach(figure -> rows.add(new TallyRow(workspace.id(), figure, workspace.nextVersion())));
            }
        }
        TallyTable.put(writing, rows);
    }
}
