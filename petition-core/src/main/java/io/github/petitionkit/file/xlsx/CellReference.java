package io.github.petitionkit.file.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * The place of a cell, such as {@code AB12}.
 *
 * @param column its column, from 0
 * @param row its row, from 1
 */
record CellReference(int column, long row) {
    /** The number of columns of Excel: the last one is XFD. */
    static final int COLUMNS = 16_384;

    /** Excel has 1,048,576 rows. */
    static final long ROWS = 1L << 20;

    private static final int LETTERS = 26;

    /** Reads a place; {@code null} if it is none. */
    static @Nullable CellReference of(String text) {
        int column = 0;
        int at = 0;
        for (; at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z'; at++) {
            column = column * LETTERS + text.charAt(at) - 'A' + 1;
            if (column > COLUMNS) {
                return null;
            }
        }
        long row = 0;
        for (int begin = at; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            row = row * 10 + digit;
            if (digit < 0 || digit > 9 || row > ROWS || at - begin > 7) {
                return null;
            }
        }
        return column == 0 || row == 0 ? null : new CellReference(column - 1, row);
    }
}
