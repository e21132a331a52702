package io.github.petitionkit.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together, and are run there one after the other: on a busy machine each way there and
 * back costs more than most statements. Where a database takes one at a time, they go one by one. Not thread-safe.
 */
final class RoundTrip {
    private final Session session;
    private final List<Part> parts = new ArrayList<>();

    /** Fills the parameters of a statement. */
    interface Values {
        void into(Parameters parameters) throws SQLException;
    }

    /** Takes each row of an answer in turn. */
    interface Reader {
        void take(Row row) throws SQLException;
    }

    private record Part(String sql, Values values, @Nullable Reader reader) {}

    RoundTrip(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** Adds a query. */
    void ask(String sql, Values values, Reader reader) {
        parts.add(new Part(sql, values, reader));
    }

    /** Adds a statement that changes something. */
    void change(String sql, Values values) {
        parts.add(new Part(sql, values, null));
    }

    /** Sends what was added, and gives each reader its rows. */
    void make() throws SQLException {
        if (session.dialect().takesManyAtOnce() && !parts.isEmpty()) {
            send(parts);
        } else {
            for (Part part : parts) {
                send(List.of(part));
            }
        }
        parts.clear();
    }

    private void send(List<Part> together) throws SQLException {
        String sql = together.stream().map(Part::sql).collect(Collectors.joining("; "));
        boolean changes = together.stream().anyMatch(part -> part.reader() == null);
        try (PreparedStatement statement = changes ? session.change(sql) : session.ask(sql)) {
            Parameters parameters = new Parameters(session, statement);
            for (Part part : together) {
                part.values().into(parameters);
            }
            statement.execute();
            for (Part part : together) {
                if (part.reader() != null) {
                    read(statement, part.reader());
                }
                statement.getMoreResults();
            }
        }
    }

    private static void read(PreparedStatement statement, Reader reader) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            Row row = new Row(result);
            while (result.next()) {
                reader.take(row);
            }
        }
    }
}
