package io.github.petitionkit.store.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of statements that are sent together, one after the other. */
public final class StatementParameters {
    private final SqlSession session;
    private final PreparedStatement statement;
    private int last;

    public StatementParameters(SqlSession session, PreparedStatement statement) {
        this.session = session;
        this.statement = statement;
    }

    public StatementParameters uuid(UUID value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }

    public StatementParameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    public StatementParameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public StatementParameters textOrNull(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    public StatementParameters instant(@Nullable Instant value) throws SQLException {
        session.setInstant(statement, ++last, value);
        return this;
    }

    /** Sets one value of a column. */
    StatementParameters value(ColumnType type, @Nullable Object value) throws SQLException {
        if (type == ColumnType.INSTANT) {
            return instant((Instant) value);
        }
        if (value == null) {
            statement.setNull(++last, Types.VARCHAR);
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    public StatementParameters array(ColumnType type, @Nullable Object[] values) throws SQLException {
        session.setArray(statement, ++last, type, values);
        return this;
    }
}
