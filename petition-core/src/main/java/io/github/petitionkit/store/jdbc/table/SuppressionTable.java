package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.store.Suppression;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of suppressed addresses. */
public final class SuppressionTable {
    private static final String FIND = "select address from petitionkit_suppression where address = any(?)";
    private static final String REMOVE = "delete from petitionkit_suppression where address = any(?)";
    private static final String REMOVE_ALL =
            "delete from petitionkit_suppression where reason = ? and suppressed_at >= ? and suppressed_at < ?";

    private static final BulkTable<Suppression> TABLE = new BulkTable<>(
            "petitionkit_suppression",
            List.of("address"),
            List.of(),
            List.of(
                    new Column<>(
                            "address", ColumnType.TEXT, row -> row.address().text()),
                    new Column<>("reason", ColumnType.TEXT, Suppression::reason),
                    new Column<>("suppressed_at", ColumnType.INSTANT, Suppression::at)));

    private SuppressionTable() {}

    /** Inserts a suppression, or replaces the earlier one of the address. */
    public static void put(SqlSession session, Suppression suppression) throws SQLException {
        StatementPipeline trip = new StatementPipeline(session);
        TABLE.put(trip, List.of(suppression));
        trip.make();
    }

    /** Returns the suppressed ones of the addresses. */
    public static Set<SignerKey> find(SqlSession session, Collection<SignerKey> addresses) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement query = session.ask(FIND)) {
            session.setArray(query, 1, ColumnType.TEXT, texts(addresses));
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
        }
        if (found.isEmpty()) {
            return Set.of();
        }
        return addresses.stream().filter(key -> found.contains(key.text())).collect(Collectors.toUnmodifiableSet());
    }

    /** Removes the suppressions of addresses. */
    public static int remove(SqlSession session, Collection<SignerKey> addresses) throws SQLException {
        try (PreparedStatement delete = session.change(REMOVE)) {
            session.setArray(delete, 1, ColumnType.TEXT, texts(addresses));
            return delete.executeUpdate();
        }
    }

    /** Removes the suppressions of a reason that began within a time. */
    public static int remove(SqlSession session, String reason, Instant from, Instant until) throws SQLException {
        try (PreparedStatement delete = session.change(REMOVE_ALL)) {
            delete.setString(1, reason);
            session.setInstant(delete, 2, from);
            session.setInstant(delete, 3, until);
            return delete.executeUpdate();
        }
    }

    private static String[] texts(Collection<SignerKey> addresses) {
        return addresses.stream().map(SignerKey::text).toArray(String[]::new);
    }
}
