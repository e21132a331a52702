package io.github.petitionkit.store.jdbc.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of a table, with the function that gives its value. */
public record Column<R>(String name, ColumnType type, Spread spread, Function<R, @Nullable Object> value) {
    /** How the values of a column differ among the rows of one write. */
    public enum Spread {
        BY_ROW,
        BY_PETITION,
        /** Usually the same in all rows, as the time of the write. */
        BY_WRITE
    }

    /** Makes a column whose values differ from row to row. */
    public Column(String name, ColumnType type, Function<R, @Nullable Object> value) {
        this(name, type, Spread.BY_ROW, value);
    }
}
