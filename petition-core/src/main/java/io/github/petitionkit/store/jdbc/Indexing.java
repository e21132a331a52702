package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.connection.TransactionCallback;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.row.LockedPetitions;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.TallyRow;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.search.AreaTerms;
import io.github.petitionkit.store.jdbc.search.CaseFileTable;
import io.github.petitionkit.store.jdbc.search.StandingTable;
import io.github.petitionkit.store.jdbc.search.TermTable;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import io.github.petitionkit.tally.Figure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts petitions into the index of searches that are older than the index, a hundred in a transaction. The first search
 * does it; several nodes may at once.
 */
final class Indexing {
    private static final int SIZE = 100;
    private static final String WAITING = "select petition from petitionkit_unindexed order by petition limit " + SIZE;
    private static final String DONE = "delete from petitionkit_unindexed where petition = any(?)";

    private final TransactionRunner database;
    private final PetitionTable petitions;
    private final CaseFileTable files;
    private volatile boolean isDone;

    Indexing(TransactionRunner database, PetitionTable petitions, CaseFileTable files) {
        this.database = database;
        this.petitions = petitions;
        this.files = files;
    }

    /** Returns when every petition is in the index. */
    void complete() {
        while (!isDone) {
            Set<PetitionId> waiting = database.readApart("find petitions outside of the index", Indexing::waiting);
            if (waiting.isEmpty()) {
                isDone = true;
            } else {
                TransactionCallback<Integer> batch = session -> index(session, waiting);
                database.writeApart("index petitions", batch);
            }
        }
    }

    private static Set<PetitionId> waiting(SqlSession session) throws SQLException {
        Set<PetitionId> waiting = new HashSet<>();
        try (PreparedStatement query = session.ask(WAITING);
                ResultSet result = query.executeQuery()) {
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                waiting.add(new PetitionId(row.uuid("petition")));
            }
        }
        return waiting;
    }

    private int index(SqlSession session, Set<PetitionId> waiting) throws SQLException {
        StatementPipeline locking = new StatementPipeline(session);
        session.dialect().begin(locking);
        LockedPetitions locked = PetitionTable.lock(locking, waiting);
        locking.make();
        Map<PetitionId, Long> counted = new HashMap<>();
        locked.heads()
                .forEach(head -> counted.put(head.petition(), head.totals().counted()));
        Set<PetitionId> found = counted.keySet();
        Map<PetitionId, List<Figure>> tallies = tallies(session, found);
        Map<PetitionId, RowReading<CaseFile>> kept = files.find(session, found);
        Map<PetitionId, RowReading<Petition>> documents = petitions.documents(session, found);
        StatementPipeline trip = new StatementPipeline(session);
        documents.forEach((id, reading) -> reading.orWarning().forEach(petition -> {
            List<Figure> tally = tallies.getOrDefault(id, List.of());
            Standing standing = Standing.of(petition, Objects.requireNonNull(counted.get(id)));
            Set<String> terms = new TreeSet<>(SearchTerms.of(petition));
            terms.addAll(ofFile(kept.get(id)));
            StandingTable.put(trip, List.of(standing));
            TermTable.replaceAll(trip, standing, terms);
            AreaTerms.replaceAll(trip, standing, tally);
        }));
        trip.change(DONE, parameters -> parameters.array(ColumnType.UUID, PetitionTable.ids(waiting)));
        trip.make();
        return found.size();
    }

    /** Returns the terms of a case file; none if this release cannot read it. */
    private static Set<String> ofFile(@Nullable RowReading<CaseFile> file) {
        return file == null
                ? SearchTerms.of(CaseFile.EMPTY)
                : file.orWarning().map(SearchTerms::of).findFirst().orElse(Set.of());
    }

    private static Map<PetitionId, List<Figure>> tallies(SqlSession session, Set<PetitionId> petitions)
            throws SQLException {
        List<PerPetition<Long>> unknown = petitions.stream()
                .map(petition -> new PerPetition<>(petition, Version.NEVER.number()))
                .toList();
        return TallyTable.changed(session, unknown).stream()
                .collect(Collectors.groupingBy(
                        TallyRow::petition, Collectors.mapping(TallyRow::figure, Collectors.toList())));
    }
}
