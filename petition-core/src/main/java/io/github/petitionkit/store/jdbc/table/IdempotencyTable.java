package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.json.VersionedDocument;
import io.github.petitionkit.store.jdbc.row.PerPetition;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of results that are returned when an attempt is repeated. */
public final class IdempotencyTable {
    private static final String FIND =
            "select document from petitionkit_idempotency where petition = ? and idempotency_key = ?";
    private static final String BY_KEYS = "select r.petition, r.document from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.TEXT.arrayParameter()
            + ") as k(petition, idempotency_key) join petitionkit_idempotency r"
            + " on r.petition = k.petition and r.idempotency_key = k.idempotency_key";
    private static final String FORGET = "delete from petitionkit_idempotency where petition = ? and expires_at <= ?";

    private final VersionedDocument<StoredResult> document;
    private final BulkTable<PerPetition<StoredResult>> table;

    public IdempotencyTable(VersionedDocument<StoredResult> document) {
        this.document = document;
        table = new BulkTable<>(
                "petitionkit_idempotency",
                List.of("petition", "idempotency_key"),
                List.of(),
                List.of(
                        new Column<>(
                                "petition",
                                ColumnType.UUID,
                                row -> row.petition().value()),
                        new Column<>(
                                "idempotency_key",
                                ColumnType.TEXT,
                                row -> row.value().key()),
                        new Column<>(
                                "expires_at",
                                ColumnType.INSTANT,
                                row -> row.value().until()),
                        new Column<>("document", ColumnType.TEXT, row -> document.write(row.value()))));
    }

    public void put(StatementPipeline trip, List<PerPetition<StoredResult>> rows) {
        table.put(trip, rows);
    }

    public Optional<StoredResult> find(SqlSession session, PetitionId petition, String key) throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            query.setObject(1, petition.value());
            query.setString(2, key);
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? Optional.of(result(petition, new ResultRow(result).text("document")))
                        : Optional.empty();
            }
        }
    }

    /** Reads the results of given keys. */
    public void withKeys(
            StatementPipeline trip, Collection<PerPetition<String>> keys, Consumer<PerPetition<StoredResult>> found) {
        if (!keys.isEmpty()) {
            trip.ask(
                    BY_KEYS,
                    parameters -> parameters
                            .array(ColumnType.UUID, PerPetition.petitions(keys))
                            .array(
                                    ColumnType.TEXT,
                                    keys.stream().map(PerPetition::value).toArray(String[]::new)),
                    row -> {
                        PetitionId petition = new PetitionId(row.uuid("petition"));
                        found.accept(new PerPetition<>(petition, result(petition, row.text("document"))));
                    });
        }
    }

    private StoredResult result(PetitionId petition, String text) {
        return RowReading.ofDocument(
                document, text, () -> "A result that petition " + petition + " stores for an idempotency key");
    }

    public static void forget(StatementPipeline trip, PetitionId petition, Instant now) {
        trip.change(FORGET, parameters -> parameters.uuid(petition.value()).instant(now));
    }
}
