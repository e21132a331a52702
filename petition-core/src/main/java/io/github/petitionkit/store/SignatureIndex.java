package io.github.petitionkit.store;

import java.util.Arrays;

/**
 * A hash index of positions in a list: eight bytes for each entry in one array, instead of two objects in a map. So it
 * adds no work for the garbage collector, and growth reads memory in order. Entries with colliding hashes are returned
 * together; the caller compares them. Open addressing with linear probing, at most three quarters full. Not
 * thread-safe.
 */
final class SignatureIndex {
    private static final int[] NOWHERE = {};
    private static final int SMALLEST = 16;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    /** Cells: the hash in the upper half, the position plus one in the lower half, so that no entry is 0. */
    private long[] cells = new long[SMALLEST];

    private int entries;

    void add(int hash, int place) {
        if (4L * ++entries > 3L * cells.length) {
            long[] few = cells;
            cells = new long[2 * few.length];
            for (long cell : few) {
                if (cell != 0) {
                    put(cell);
                }
            }
        }
        put(cell(hash, place));
    }

    /** Removes an entry and inserts the entries after it again, because it may have displaced them from their cells. */
    void remove(int hash, int place) {
        int at = home(hash);
        while (cells[at] != cell(hash, place)) {
            at = next(at);
        }
        cells[at] = 0;
        entries--;
        for (at = next(at); cells[at] != 0; at = next(at)) {
            long cell = cells[at];
            cells[at] = 0;
            put(cell);
        }
    }

    /** {@return the positions of a hash in ascending order} */
    int[] places(int hash) {
        int[] places = NOWHERE;
        for (int at = home(hash); cells[at] != 0; at = next(at)) {
            if (hash(cells[at]) == hash) {
                places = Arrays.copyOf(places, places.length + 1);
                places[places.length - 1] = (int) cells[at] - 1;
            }
        }
        if (places.length > 1) {
            Arrays.sort(places);
        }
        return places;
    }

    private void put(long cell) {
        int at = home(hash(cell));
        while (cells[at] != 0) {
            at = next(at);
        }
        cells[at] = cell;
    }

    private static long cell(int hash, int place) {
        return (long) hash << 32 | (place + 1);
    }

    private static int hash(long cell) {
        return (int) (cell >>> 32);
    }

    private int home(int hash) {
        return (hash * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(cells.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (cells.length - 1);
    }
}
