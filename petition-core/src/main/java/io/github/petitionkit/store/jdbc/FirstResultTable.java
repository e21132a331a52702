package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.FirstResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of results that are told again when an attempt is repeated. */
final class FirstResultTable {
    private static final String FIND =
            "select document from petitionkit_idempotency where petition = ? and idempotency_key = ?";
    private static final String BY_KEYS = "select r.petition, r.document from unnest("
            + ColumnType.UUID.arrayParameter() + ", " + ColumnType.TEXT.arrayParameter()
            + ") as k(petition, idempotency_key) join petitionkit_idempotency r"
            + " on r.petition = k.petition and r.idempotency_key = k.idempotency_key";
    private static final String FORGET = "delete from petitionkit_idempotency where petition = ? and expires_at <= ?";

    private final Document<FirstResult> document;
    private final Table<OfPetition<FirstResult>> table;

    FirstResultTable(Document<FirstResult> document) {
        this.document = document;
        table = new Table<>(
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

    void put(RoundTrip trip, List<OfPetition<FirstResult>> rows) {
        table.put(trip, rows);
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

    /** The results of given keys. */
    void withKeys(RoundTrip trip, Collection<OfPetition<String>> keys, Consumer<OfPetition<FirstResult>> found) {
        if (!keys.isEmpty()) {
            trip.ask(
                    BY_KEYS,
                    parameters -> parameters
                            .array(ColumnType.UUID, OfPetition.petitions(keys))
                            .array(
                                    ColumnType.TEXT,
                                    keys.stream().map(OfPetition::value).toArray(String[]::new)),
                    row -> found.accept(new OfPetition<>(
                            new PetitionId(row.uuid("petition")), document.read(row.text("document")))));
        }
    }

    static void forget(RoundTrip trip, PetitionId petition, Instant now) {
        trip.change(FORGET, parameters -> parameters.uuid(petition.value()).instant(now));
    }
}
