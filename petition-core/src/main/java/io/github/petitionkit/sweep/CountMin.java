package io.github.petitionkit.sweep;

/**
 * Counts keys without keeping them: never too few, and too many only for keys that collide in every row (Count-Min; Cormode
 * and Muthukrishnan, 2005, with conservative update). It takes 16 bytes for each column, for any number of keys.
 */
final class CountMin {
    private static final int ROWS = 4;

    private final int[][] rows;
    private final int mask;

    /** Makes a sketch with this power of two of columns. */
    CountMin(int log2Columns) {
        rows = new int[ROWS][1 << log2Columns];
        mask = (1 << log2Columns) - 1;
    }

    void add(long key) {
        int least = count(key);
        for (int row = 0; row < ROWS; row++) {
            int column = column(key, row);
            rows[row][column] = Math.max(rows[row][column], least + 1);
        }
    }

    /** {@return an upper bound of how often a key was added} */
    int count(long key) {
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, rows[row][column(key, row)]);
        }
        return least;
    }

    private int column(long key, int row) {
        return (int) (Hash.of(key, row) >>> 20) & mask;
    }
}
