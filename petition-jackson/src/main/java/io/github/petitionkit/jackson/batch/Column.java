package io.github.petitionkit.jackson.batch;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of an {@link Export}. Immutable; as thread-safe as the function that it was made of.
 *
 * @param <T> what a row is made of
 */
public final class Column<T> {
    private final String name;
    private final Function<? super T, ? extends @Nullable Object> cell;

    private Column(String name, Function<? super T, ? extends @Nullable Object> cell) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A column needs a name");
        }
        this.name = name;
        this.cell = Objects.requireNonNull(cell, "cell");
    }

    /**
     * A column of texts.
     *
     * @param name what stands in the first line of CSV, and as the property's name in NDJSON
     * @param text what stands in a row; {@code null} for nothing
     * @param <T> what a row is made of
     * @return the column
     */
    public static <T> Column<T> text(String name, Function<? super T, @Nullable String> text) {
        return new Column<>(name, text);
    }

    /**
     * A column of whole numbers.
     *
     * @param name what stands in the first line of CSV, and as the property's name in NDJSON
     * @param number what stands in a row
     * @param <T> what a row is made of
     * @return the column
     */
    public static <T> Column<T> number(String name, ToLongFunction<? super T> number) {
        Objects.requireNonNull(number, "number");
        return new Column<>(name, number::applyAsLong);
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** The cell of a row: a text, a {@link Long}, or nothing. */
    @Nullable
    Object cell(T row) {
        return cell.apply(row);
    }

    /** Tells the name. */
    @Override
    public String toString() {
        return "Column[" + name + "]";
    }
}
