package io.github.petitionkit.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the table of a site that moves in, row by row. */
public final class FormerTable {
    private FormerTable() {}

    /** Reads one row. */
    @FunctionalInterface
    public interface Row {
        /**
         * Reads the present row.
         *
         * @param row the result set, on the row; must not be moved
         * @return the signature
         * @throws SQLException if the row cannot be read
         */
        FormerSignature read(ResultSet row) throws SQLException;
    }

    /** The table could not be read. */
    public static final class UnreadableTableException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnreadableTableException(SQLException cause) {
            super("The former table could not be read: " + cause.getMessage(), cause);
        }
    }

    /**
     * Returns the rows of a result set, read lazily. With PostgreSQL, turn auto-commit off and set a fetch size, or the
     * driver keeps all rows in memory.
     *
     * @param rows the result set, before its first row; not closed
     * @param row reads one row
     * @return the signatures in the order of the rows; sequential. Throws {@link UnreadableTableException} if the
     *     database fails
     */
    public static Stream<FormerSignature> rows(ResultSet rows, Row row) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(row, "row");
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, order) {
                    @Override
                    public boolean tryAdvance(Consumer<? super FormerSignature> action) {
                        try {
                            if (!rows.next()) {
                                return false;
                            }
                            action.accept(row.read(rows));
                            return true;
                        } catch (SQLException failed) {
                            throw new UnreadableTableException(failed);
                        }
                    }
                },
                false);
    }
}
