package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.json.EnumNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result. */
public record ResultRow(ResultSet result) {
    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public Instant instant(String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Nullable
    public Instant instantOrNull(String column) throws SQLException {
        @Nullable OffsetDateTime at = result.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
        return EnumNames.constant(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, String column) throws SQLException {
        String name = textOrNull(column);
        return name == null ? null : EnumNames.constant(type, name);
    }
}
