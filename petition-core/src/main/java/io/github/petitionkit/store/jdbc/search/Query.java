package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The text of a query that grows together with the values of its parameters. Not thread-safe. */
final class Query {
    private final StringBuilder sql = new StringBuilder();
    private final List<StatementPipeline.Values> values = new ArrayList<>();

    Query sql(String text) {
        sql.append(text);
        return this;
    }

    Query text(String value) {
        return parameter(parameters -> parameters.text(value));
    }

    Query number(long value) {
        return parameter(parameters -> parameters.number(value));
    }

    Query instant(Instant value) {
        return parameter(parameters -> parameters.instant(value));
    }

    Query uuid(UUID value) {
        return parameter(parameters -> parameters.uuid(value));
    }

    private Query parameter(StatementPipeline.Values value) {
        sql.append('?');
        values.add(value);
        return this;
    }

    void into(StatementParameters parameters) throws SQLException {
        for (StatementPipeline.Values value : values) {
            value.into(parameters);
        }
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
