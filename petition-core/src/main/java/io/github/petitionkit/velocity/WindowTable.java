package io.github.petitionkit.velocity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The latest instants of each key in one window, in two arrays: {@code 8 + 4 (limit + 1)} bytes a slot. Open addressing
 * with linear probing, at most three slots in four taken. Not thread-safe.
 */
final class WindowTable {
    private static final int SMALLEST = 64;
    private static final long REBASE_AT = 1L << 30;

    private final int depth;
    private final long length;
    private final int maxKeys;
    private long[] hashes;
    /** Milliseconds since the base, newest first; 0 for none. */
    private int[] stamps;

    private long base;
    private int keys;

    WindowTable(Window window, int maxKeys) {
        this.depth = window.limit() + 1;
        this.length = window.length().toMillis();
        this.maxKeys = maxKeys;
        this.hashes = new long[SMALLEST];
        this.stamps = new int[SMALLEST * depth];
        this.base = Long.MIN_VALUE;
    }

    int hit(long hash, long millis) {
        if (base == Long.MIN_VALUE) {
            base = millis - length - 1;
        }
        if (millis - base >= REBASE_AT) {
            rebase(millis - length - 1);
        }
        int at = (int) Math.max(1, millis - base);
        int slot = slot(hash, at);
        int first = slot * depth;
        int now = Math.max(at, stamps[first]);
        System.arraycopy(stamps, first, stamps, first + 1, depth - 1);
        stamps[first] = now;
        int count = 1;
        while (count < depth && stamps[first + count] != 0 && now - stamps[first + count] <= length) {
            count++;
        }
        return count;
    }

    private int slot(long hash, int at) {
        int mask = hashes.length - 1;
        int stale = -1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (stamps[slot * depth] != 0) {
            if (hashes[slot] == hash) {
                return slot;
            }
            if (stale < 0 && isStale(slot, at)) {
                stale = slot;
            }
            slot = (slot + 1) & mask;
        }
        if (stale >= 0) {
            return taken(stale, hash);
        }
        if (4L * (keys + 1) <= 3L * hashes.length) {
            keys++;
            return taken(slot, hash);
        }
        return withMoreRoom(hash, at);
    }

    private int withMoreRoom(long hash, int at) {
        int fresh = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            fresh += stamps[slot * depth] != 0 && !isStale(slot, at) ? 1 : 0;
        }
        if (2 * fresh > hashes.length && 3L * hashes.length < 4L * maxKeys) {
            rebuild(2 * hashes.length, at, 0);
        } else {
            if (8L * fresh > 5L * hashes.length) {
                forget(at);
            }
            rebuild(hashes.length, at, 0);
        }
        return slot(hash, at);
    }

    /** The quieter half of those that came once, or of all where too few came once. A rebuild has to follow. */
    private void forget(int at) {
        if (8L * forgetQuieterHalf(at, true) < keys) {
            forgetQuieterHalf(at, false);
        }
    }

    private int forgetQuieterHalf(int at, boolean onlyOnce) {
        int[] newest = IntStream.range(0, hashes.length)
                .filter(slot -> mayBeForgotten(slot, onlyOnce))
                .map(slot -> stamps[slot * depth])
                .sorted()
                .toArray();
        int median = newest.length == 0 ? 0 : newest[newest.length / 2];
        int below = 0;
        while (below < newest.length && newest[below] < median) {
            below++;
        }
        int ties = newest.length / 2 - below;
        int forgotten = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            int own = stamps[slot * depth];
            boolean quiet = own < median || (own == median && ties > 0);
            if (quiet && mayBeForgotten(slot, onlyOnce)) {
                ties -= own == median ? 1 : 0;
                forgotten += isStale(slot, at) ? 0 : 1;
                stamps[slot * depth] = 0;
            }
        }
        return forgotten;
    }

    private boolean mayBeForgotten(int slot, boolean onlyOnce) {
        return stamps[slot * depth] != 0 && (!onlyOnce || stamps[slot * depth + 1] == 0);
    }

    private int taken(int slot, long hash) {
        hashes[slot] = hash;
        Arrays.fill(stamps, slot * depth, (slot + 1) * depth, 0);
        return slot;
    }

    private boolean isStale(int slot, int at) {
        return (long) at - stamps[slot * depth] > length;
    }

    private void rebase(long newBase) {
        long shift = newBase - base;
        int at = (int) Math.min(Integer.MAX_VALUE, shift + length + 1);
        base = newBase;
        rebuild(hashes.length, at, shift);
    }

    private void rebuild(int size, int at, long shift) {
        long[] oldHashes = hashes;
        int[] oldStamps = stamps;
        hashes = new long[size];
        stamps = new int[size * depth];
        keys = 0;
        for (int old = 0; old < oldHashes.length; old++) {
            int newest = oldStamps[old * depth];
            if (newest != 0 && (long) at - newest <= length) {
                move(oldHashes[old], oldStamps, old * depth, shift);
            }
        }
    }

    private void move(long hash, int[] from, int first, long shift) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (stamps[slot * depth] != 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        keys++;
        for (int i = 0; i < depth && from[first + i] > shift; i++) {
            stamps[slot * depth + i] = (int) (from[first + i] - shift);
        }
        if (stamps[slot * depth] == 0) {
            keys--;
        }
    }

    long bytes() {
        return 8L * hashes.length + 4L * stamps.length;
    }
}
