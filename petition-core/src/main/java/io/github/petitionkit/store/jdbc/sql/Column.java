package io.github.petitionkit.store.jdbc.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of a table, with the function that gives its value. */
public record Column<R>(String name, ColumnType type, Function<R, @Nullable Object> value) {}
