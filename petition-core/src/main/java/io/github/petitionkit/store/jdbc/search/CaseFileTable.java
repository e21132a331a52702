package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of case files. */
public final class CaseFileTable {
    private static final String FIND = "select petition, document from petitionkit_case_file where petition = any(?)";

    private final VersionedDocument<CaseFile> document;
    private final BulkTable<Row> table;

    record Row(PetitionId petition, CaseFile file) {}

    public CaseFileTable(VersionedDocument<CaseFile> document) {
        this.document = document;
        this.table = new BulkTable<>(
                "petitionkit_case_file",
                List.of("petition"),
                List.of(),
                List.of(
                        new Column<>(
                                "petition",
                                ColumnType.UUID,
                                row -> row.petition().value()),
                        new Column<>("holder", ColumnType.TEXT, row -> {
                            CheckOut checkOut = row.file().checkOut();
                            return checkOut == null ? null : checkOut.by().id();
                        }),
                        new Column<>("held_until", ColumnType.INSTANT, row -> {
                            CheckOut checkOut = row.file().checkOut();
                            return checkOut == null ? null : checkOut.until();
                        }),
                        new Column<>("document", ColumnType.TEXT, row -> document.write(row.file()))));
    }

    /** Returns the files of petitions, without those about which staff have kept nothing. */
    public Map<PetitionId, RowReading<CaseFile>> find(SqlSession session, Collection<PetitionId> petitions)
            throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            session.setArray(
                    query,
                    1,
                    ColumnType.UUID,
                    petitions.stream().map(PetitionId::value).toArray(UUID[]::new));
            Map<PetitionId, RowReading<CaseFile>> files = new HashMap<>();
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    PetitionId petition = new PetitionId(row.uuid("petition"));
                    files.put(
                            petition,
                            RowReading.of(() -> RowReading.ofDocument(
                                    document, row.text("document"), () -> "The case file of petition " + petition)));
                }
            }
            return files;
        }
    }

    /**
     * Returns the file of a petition.
     *
     * @throws io.github.petitionkit.store.jdbc.sql.UnreadableRowException if this release cannot read it
     */
    public CaseFile find(SqlSession session, PetitionId petition) throws SQLException {
        RowReading<CaseFile> found = find(session, Set.of(petition)).get(petition);
        return found == null ? CaseFile.EMPTY : found.orThrow();
    }

    void put(StatementPipeline trip, PetitionId petition, CaseFile file) {
        table.put(trip, List.of(new Row(petition, file)));
    }
}
