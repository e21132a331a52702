package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with bulk writes: one statement with one array for each column. An insert sends a single value for columns in
 * which all rows are the same, because the database takes an array apart value by value.
 */
public final class BulkTable<R> {
    private final List<Column<R>> columns;
    private final String names;
    /** The forms of an insert, that with the fewest arrays first; the last one suits all rows. */
    private final List<Insert<R>> inserts;

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
        List<String> all = names(columns);
        names = String.join(", ", all);
        inserts = Stream.of(
                        EnumSet.of(Spread.BY_PETITION, Spread.BY_WRITE),
                        EnumSet.of(Spread.BY_WRITE),
                        EnumSet.noneOf(Spread.class))
                .map(same -> Insert.of(name, columns, same))
                .toList();
        List<String> arrays = arrays(columns);
        for (Dialect dialect : Dialect.values()) {
            put.put(dialect, dialect.upsert(name, key, all, kept, arrays));
            update.put(dialect, dialect.update(name, key, all, arrays));
        }
    }

    private static <R> List<String> names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static <R> List<String> arrays(List<Column<R>> columns) {
        return columns.stream().map(column -> column.type().arrayParameter()).toList();
    }

    /** An insert with one value for some columns, and an array for each of the others. */
    private record Insert<R>(List<Column<R>> same, List<Column<R>> different, Map<Dialect, String> sql) {
        static <R> Insert<R> of(String name, List<Column<R>> columns, Set<Spread> spreads) {
            List<Column<R>> same = columns.stream()
                    .filter(column -> spreads.contains(column.spread()))
                    .toList();
            List<Column<R>> different = columns.stream()
                    .filter(column -> !spreads.contains(column.spread()))
                    .toList();
            List<String> values =
                    same.stream().map(column -> column.type().parameter()).toList();
            Map<Dialect, String> sql = new EnumMap<>(Dialect.class);
            for (Dialect dialect : Dialect.values()) {
                sql.put(dialect, dialect.insert(name, names(same), values, names(different), arrays(different)));
            }
            return new Insert<>(same, different, sql);
        }

        boolean suits(List<R> rows) {
            return same.stream().allMatch(column -> isSame(column, rows));
        }

        private static <R> boolean isSame(Column<R> column, List<R> rows) {
            Object first = column.value().apply(rows.get(0));
            for (int i = 1; i < rows.size(); i++) {
                if (!Objects.equals(column.value().apply(rows.get(i)), first)) {
                    return false;
                }
            }
            return true;
        }
    }

    public List<Column<R>> columns() {
        return columns;
    }

    /** Returns the names of the columns, for a select. */
    public String names() {
        return names;
    }

    /** Returns the names of the columns of a table that has another name in the select. */
    public String names(String table) {
        return columns.stream().map(column -> table + '.' + column.name()).collect(Collectors.joining(", "));
    }

    /** Inserts new rows. */
    public void insert(StatementPipeline trip, List<R> rows) {
        if (!rows.isEmpty()) {
            Insert<R> insert = inserts.stream()
                    .filter(form -> form.suits(rows))
                    .findFirst()
                    .orElseThrow();
            trip.change(Objects.requireNonNull(insert.sql().get(trip.session().dialect())), parameters -> {
                for (Column<R> column : insert.same()) {
                    parameters.value(column.type(), column.value().apply(rows.get(0)));
                }
                for (Column<R> column : insert.different()) {
                    parameters.array(column.type(), values(column, rows));
                }
            });
        }
    }

    /** Updates existing rows. */
    public void update(StatementPipeline trip, List<R> rows) {
        write(trip, update, rows);
    }

    /**
     * Updates, on PostgreSQL, existing rows {@code t} that meet a condition on the new values {@code u}.
     *
     * @param updated receives how many did
     */
    public void updateIf(StatementPipeline trip, String condition, List<R> rows, IntConsumer updated) {
        trip.changeAndCount(
                Objects.requireNonNull(update.get(Dialect.POSTGRESQL)) + " and " + condition,
                parameters -> fill(parameters, rows),
                updated);
    }

    /** Inserts or updates rows (upsert). */
    public void put(StatementPipeline trip, List<R> rows) {
        write(trip, put, rows);
    }

    private void write(StatementPipeline trip, Map<Dialect, String> sql, List<R> rows) {
        if (!rows.isEmpty()) {
            trip.change(
                    Objects.requireNonNull(sql.get(trip.session().dialect())), parameters -> fill(parameters, rows));
        }
    }

    private void fill(StatementParameters parameters, List<R> rows) throws SQLException {
        for (Column<R> column : columns) {
            parameters.array(column.type(), values(column, rows));
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
