package io.github.petitionkit.internal;

import java.util.OptionalInt;

/**
 * Finds the signers whom a preview has seen before, among the first million, in at most 24 MB: an open hash table of 64
 * bits of each signer's key and a line number. Two of a million signers share them with a probability of one in 37
 * million. Not thread-safe.
 */
final class SeenSigners {
    private static final int MOST = 1 << 20;

    private long[] keys = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** Returns the line on which a signer was seen before; empty for a new one, who is remembered. */
    OptionalInt see(long key, int line) {
        int place = place(key);
        if (lines[place] != 0) {
            return OptionalInt.of(lines[place]);
        }
        if (size < MOST) {
            keys[place] = key;
            lines[place] = line;
            size++;
            if (2 * size > keys.length && size < MOST) {
                grow();
            }
        }
        return OptionalInt.empty();
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) key & mask;
        while (lines[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] formerKeys = keys;
        int[] formerLines = lines;
        keys = new long[2 * formerKeys.length];
        lines = new int[keys.length];
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerLines[i] != 0) {
                int place = place(formerKeys[i]);
                keys[place] = formerKeys[i];
                lines[place] = formerLines[i];
            }
        }
    }
}
