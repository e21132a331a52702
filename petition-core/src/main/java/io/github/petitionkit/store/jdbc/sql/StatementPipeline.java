package io.github.petitionkit.store.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements to the database in one round trip, because on a busy machine a round trip costs more than most
 * statements. If the database accepts only one at a time, they are sent one by one. Not thread-safe.
 */
public final class StatementPipeline {
    private final SqlSession session;
    private final List<Part> parts = new ArrayList<>();

    /** Fills the parameters of a statement. */
    public interface Values {
        void into(StatementParameters parameters) throws SQLException;
    }

    /** Receives each row of a result. */
    public interface Reader {
        void take(ResultRow row) throws SQLException;
    }

    private record Part(
            String sql,
            Values values,
            @Nullable Reader reader,
            @Nullable IntConsumer counter,
            boolean changes) {}

    public StatementPipeline(SqlSession session) {
        this.session = session;
    }

    public SqlSession session() {
        return session;
    }

    /** Adds a query. */
    public void ask(String sql, Values values, Reader reader) {
        parts.add(new Part(sql, values, reader, null, false));
    }

    /** Adds a statement that changes data. */
    public void change(String sql, Values values) {
        parts.add(new Part(sql, values, null, null, true));
    }

    /** Adds a statement that changes data, and passes the number of changed rows on. */
    void changeAndCount(String sql, Values values, IntConsumer counter) {
        parts.add(new Part(sql, values, null, counter, true));
    }

    /** Adds a statement that changes data and returns rows. */
    public void changeAndRead(String sql, Values values, Reader reader) {
        parts.add(new Part(sql, values, reader, null, true));
    }

    /** Sends the statements, and passes the rows to each reader. */
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
                if (part.counter() != null) {
                    part.counter().accept(statement.getUpdateCount());
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
