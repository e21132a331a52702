package io.github.petitionkit.fraud.rate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Places for keys in a table of fixed size. The table has sets of eight places; in a full set a new key replaces the
 * one that has been quiet longest. A look-up costs one hash and eight comparisons; the first one allocates the table.
 * Not thread-safe.
 */
public final class KeySlots {
    /** The latest instant of a key that has just got its place. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final int WAYS = 8;

    private final SipHash hash;
    private final int size;
    private long[] hashes = {};
    private long[] latest = {};

    public KeySlots(int maxKeys, RandomGenerator random) {
        if (maxKeys < 1_000) {
            throw new IllegalArgumentException("Give room for 1,000 keys or more, not for " + maxKeys);
        }
        hash = new SipHash(random.nextLong(), random.nextLong());
        size = Integer.highestOneBit(maxKeys);
    }

    public int size() {
        return size;
    }

    /** {@return the place of a key, its own or a new one} */
    public int of(String key) {
        if (hashes.length == 0) {
            hashes = new long[size];
            latest = new long[size];
            Arrays.fill(latest, NEVER);
        }
        long own = hash.of(key);
        int first = (int) (own >>> 32) & (size - 1) & -WAYS;
        int quietest = first;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (hashes[slot] == own && latest[slot] != NEVER) {
                return slot;
            }
            if (latest[slot] < latest[quietest]) {
                quietest = slot;
            }
        }
        hashes[quietest] = own;
        latest[quietest] = NEVER;
        return quietest;
    }

    /**
     * Notes that a key was there.
     *
     * @return its latest instant before, or {@link #NEVER}
     */
    public long arrive(int slot, long millis) {
        long before = latest[slot];
        latest[slot] = Math.max(before, millis);
        return before;
    }
}
