package io.github.petitionkit.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of statements that are sent together, set one after the other. */
final class Parameters {
    private final Session session;
    private final PreparedStatement statement;
    private int last;

    Parameters(Session session, PreparedStatement statement) {
        this.session = session;
        this.statement = statement;
    }

    Parameters uuid(UUID value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters instant(@Nullable Instant value) throws SQLException {
        session.setInstant(statement, ++last, value);
        return this;
    }

    Parameters array(ColumnType type, @Nullable Object[] values) throws SQLException {
        session.setArray(statement, ++last, type, values);
        return this;
    }
}
