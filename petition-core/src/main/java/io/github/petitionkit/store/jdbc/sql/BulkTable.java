package io.github.petitionkit.store.jdbc.sql;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table with bulk writes: one statement with one array for each column. */
public final class BulkTable<R> {
    private final List<Column<R>> columns;
    private final String names;
    private final Map<Dialect, String> insert = new EnumMap<>(Dialect.class);
    private final Map<Dialect, String> put = new EnumMap<>(Dialect.class);
    private final Map<Dialect, String> update = new EnumMap<>(Dialect.class);

    /**
     * Makes a table.
     *
     * @param key the columns of the primary key
     * @param kept columns that an upsert of an existing row does not change
     */
    public BulkTable(String name, List<String> key, List<String> kept, List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
        List<String> all = columns.stream().map(Column::name).toList();
        names = String.join(", ", all);
        List<String> arrays =
                columns.stream().map(column -> column.type().arrayParameter()).toList();
        for (Dialect dialect : Dialect.values()) {
            insert.put(dialect, dialect.insert(name, all, arrays));
            put.put(dialect, dialect.upsert(name, key, all, kept, arrays));
            update.put(dialect, dialect.update(name, key, all, arrays));
        }
    }

    /** Returns the names of the columns, for a select. */
    public String names() {
        return names;
    }

    /** Inserts new rows. */
    public void insert(StatementPipeline trip, List<R> rows) {
        write(trip, insert, rows);
    }

    /** Updates existing rows. */
    public void update(StatementPipeline trip, List<R> rows) {
        write(trip, update, rows);
    }

    /** Inserts or updates rows (upsert). */
    public void put(StatementPipeline trip, List<R> rows) {
        write(trip, put, rows);
    }

    private void write(StatementPipeline trip, Map<Dialect, String> sql, List<R> rows) {
        if (!rows.isEmpty()) {
            trip.change(Objects.requireNonNull(sql.get(trip.session().dialect())), parameters -> {
                for (Column<R> column : columns) {
                    parameters.array(column.type(), values(column, rows));
                }
            });
        }
    }

    /** Returns the values of a column; equal neighbours, such as the time of a write, are converted once. */
    private @Nullable Object[] values(Column<R> column, List<R> rows) {
        @Nullable Object[] values = column.type().newArray(rows.size());
        Object last = null;
        for (int i = 0; i < values.length; i++) {
            Object value = column.value().apply(rows.get(i));
            values[i] = i > 0 && Objects.equals(value, last)
                    ? values[i - 1]
                    : column.type().element(value);
            last = value;
        }
        return values;
    }
}
