package io.github.petitionkit.file;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of an {@link Export}. Immutable; thread-safe if its function is.
 *
 * @param <T> the type of a row
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
     * Makes a column of texts.
     *
     * @param name the name in the first line of CSV, and of the property in JSON
     * @param text returns the text of a row; {@code null} for an empty cell
     * @param <T> the type of a row
     * @return the column
     */
    public static <T> Column<T> text(String name, Function<? super T, @Nullable String> text) {
        return new Column<>(name, text);
    }

    /**
     * Makes a column of whole numbers.
     *
     * @param name the name in the first line of CSV, and of the property in JSON
     * @param number returns the number of a row
     * @param <T> the type of a row
     * @return the column
     */
    public static <T> Column<T> number(String name, ToLongFunction<? super T> number) {
        Objects.requireNonNull(number, "number");
        return new Column<>(name, number::applyAsLong);
    }

    /**
     * Returns the column under another name.
     *
     * @param other the name in the first line of the file
     * @return the column
     */
    public Column<T> as(String other) {
        return new Column<>(other, cell);
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /**
     * Returns the cell of a row.
     *
     * @param row the row
     * @return a {@code String} or a {@code Long}; {@code null} for an empty cell
     */
    public @Nullable Object cell(T row) {
        return cell.apply(row);
    }

    /** Shows the name. */
    @Override
    public String toString() {
        return "Column[" + name + "]";
    }
}
