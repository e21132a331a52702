package io.github.petitionkit.store.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One connection in use, for one transaction or one query. Not thread-safe. */
public final class SqlSession {
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

    private final Connection connection;
    private final Dialect dialect;
    private boolean changed;

    public SqlSession(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Prepares a query. */
    public PreparedStatement ask(String sql) throws SQLException {
        return prepared(sql);
    }

    /** Prepares a statement that changes data. */
    public PreparedStatement change(String sql) throws SQLException {
        changed = true;
        return prepared(sql);
    }

    /** Prepares a statement whose rows come in one round trip, whatever the host has set for its own large results. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(0);
        return statement;
    }

    /** Lets the rest of the transaction take as long as it needs, for work that grows with the data. */
    public void takeTime() throws SQLException {
        SilenceLimit.remove(connection);
    }

    public boolean hasChanged() {
        return changed;
    }

    public void setArray(PreparedStatement statement, int parameter, ColumnType type, @Nullable Object[] values)
            throws SQLException {
        statement.setArray(parameter, connection.createArrayOf(type.arrayName(), values));
    }

    public void setInstant(PreparedStatement statement, int parameter, @Nullable Instant at) throws SQLException {
        if (at == null) {
            statement.setNull(parameter, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(
                    parameter, within(at).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        }
    }

    /** Brings a bound such as {@link Instant#MAX} to an instant that databases can write. */
    private static Instant within(Instant at) {
        Instant late = at.isBefore(EARLIEST) ? EARLIEST : at;
        return late.isAfter(LATEST) ? LATEST : late;
    }
}
