package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.FirstResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of results that are told again when an attempt is repeated. */
final class FirstResultTable {
    private static final String FIND =
            "select document from petitionkit_first_result where petition = ? and idempotency_key = ?";
    private static final String BY_KEYS = "select r.petition, r.document from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.TEXT.arrayParameter()
            + ") as k(petition, idempotency_key) join petitionkit_first_result r"
            + " on r.petition = k.petition and r.idempotency_key = k.idempotency_key";
    private static final String FORGET = "delete from petitionkit_first_result where petition = ? and kept_until <= ?";

    private final Document<FirstResult> document;
    private final Table<OfPetition<FirstResult>> table;

    FirstResultTable(Document<FirstResult> document) {
        this.document = document;
        table = new Table<>(
                "petitionkit_first_result",
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
                                "kept_until",
                                ColumnType.INSTANT,
                                row -> row.value().until()),
                        new Column<>("document", ColumnType.TEXT, row -> document.write(row.value()))));
    }

    void put(Session session, List<OfPetition<FirstResult>> rows) throws SQLException {
        table.put(session, rows);
    }

    Optional<FirstResult> find(Session session, PetitionId petition, String key) throws SQLException {
        try (PreparedStatement query = session.ask(FIND)) {
            query.setObject(1, petition.value());
            query.setString(2, key);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.of(document.read(new Row(result).text("document"))) : Optional.empty();
            }
        }
    }

    List<OfPetition<FirstResult>> withKeys(Session session, Collection<OfPetition<String>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement query = session.ask(BY_KEYS)) {
            session.setArray(
                    query,
                    1,
                    ColumnType.UUID,
                    keys.stream().map(key -> key.petition().value()).toArray(UUID[]::new));
            session.setArray(
                    query,
                    2,
                    ColumnType.TEXT,
                    keys.stream().map(OfPetition::value).toArray(String[]::new));
            List<OfPetition<FirstResult>> found = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    found.add(new OfPetition<>(
                            new PetitionId(row.uuid("petition")), document.read(row.text("document"))));
                }
            }
            return found;
        }
    }

    static void forget(Session session, PetitionId petition, Instant now) throws SQLException {
        try (PreparedStatement delete = session.change(FORGET)) {
            delete.setObject(1, petition.value());
            session.setInstant(delete, 2, now);
            delete.executeUpdate();
        }
    }
}
