package io.github.petitionkit.file.xlsx;

/**
 * How much may come of an archive while it is inflated. It ends in an exception where that is more than any list has, or so
 * much of so little that nobody has written it (a zip bomb). Not thread-safe.
 */
final class Inflation {
    /** Twice 1,048,576 rows, the maximum of Excel, with 4,000 bytes each; a sheet is read twice. */
    private static final long MOST_BYTES = 8L << 30;

    /** Sheets of rows without texts compress to a fortieth. DEFLATE reaches a thousandth, with equal bytes only. */
    private static final long MOST_TIMES = 250;

    /** Small workbooks may be as regular as they like. */
    private static final long SMALL = 16L << 20;

    private long left;

    /** Makes the allowance of an archive of a length. */
    Inflation(long length) {
        left = Math.min(MOST_BYTES, Math.max(SMALL, MOST_TIMES * length));
    }

    void use(int bytes) throws UnreadableWorkbookException {
        left -= bytes;
        if (left < 0) {
            throw UnreadableWorkbookException.tooLarge();
        }
    }
}
