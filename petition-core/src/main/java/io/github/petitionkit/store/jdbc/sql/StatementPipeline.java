package io.github.petitionkit.store.jdbc.sql;

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
public final class StatementPipeline {
    private final SqlSession session;
    private final List<Part> parts = new ArrayList<>();

    /** Fills the parameters of a statement. */
    public interface Values {
        void into(StatementParameters parameters) throws SQLException;
    }

    /** Takes each row of an answer in turn. */
    public interface Reader {
        void take(ResultRow row) throws SQLException;
    }

    private record Part(String sql, Values values, @Nullable Reader reader, boolean changes) {}

    public StatementPipeline(SqlSession session) {
        this.session = session;
    }

    public SqlSession session() {
        return session;
    }

    /** Adds a query. */
    public void ask(String sql, Values values, Reader reader) {
        parts.add(new Part(sql, values, reader, false));
    }

    /** Adds a statement that changes something. */
    public void change(String sql, Values values) {
        parts.add(new Part(sql, values, null, true));
    }

    /** Adds a statement that changes something and gives rows. */
    public void changeAndRead(String sql, Values values, Reader reader) {
        parts.add(new Part(sql, values, reader, true));
    }

    /** Sends what was added, and gives each reader its rows. */
    public void make() throws SQLException {
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
        boolean changes = together.stream().anyMatch(Part::changes);
        try (PreparedStatement statement = changes ? session.change(sql) : session.ask(sql)) {
            StatementParameters parameters = new StatementParameters(session, statement);
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
            ResultRow row = new ResultRow(result);
            while (result.next()) {
                reader.take(row);
            }
        }
    }
}
