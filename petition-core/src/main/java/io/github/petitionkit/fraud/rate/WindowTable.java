package io.github.petitionkit.fraud.rate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The latest instants of each key in one window, in one array: {@code 8 + 4 (limit + 1)} bytes a slot, side by side, so that a
 * look-up touches one or two lines of the cache. Open addressing with linear probing, at most three slots in four taken. Not
 * thread-safe.
 */
final class WindowTable {
    private static final int SMALLEST = 64;
    private static final long REBASE_AT = 1L << 30;
    /** A slot begins with the two halves of its key's hash; milliseconds since the base follow, newest first, 0 for none. */
    private static final int STAMPS = 2;

    private final int depth;
    private final int width;
    private final long length;
    private final int maxKeys;
    private int[] cells;
    private int slots;
    private int keys;
    private long base = Long.MIN_VALUE;

    WindowTable(Window window, int maxKeys) {
        this.depth = window.limit() + 1;
        this.width = STAMPS + depth;
        this.length = window.length().toMillis();
        this.maxKeys = maxKeys;
        this.slots = SMALLEST;
        this.cells = new int[SMALLEST * width];
    }

    static int bytesPerSlot(int limit) {
        return Integer.BYTES * (STAMPS + limit + 1);
    }

    int hit(long hash, long millis) {
        if (base == Long.MIN_VALUE) {
            base = millis - length - 1;
        }
        if (millis - base >= REBASE_AT) {
            rebase(millis - length - 1);
        }
        int at = (int) Math.max(1, millis - base);
        int first = slot(hash, at) * width + STAMPS;
        int now = Math.max(at, cells[first]);
        int before = inWindow(first, now);
        System.arraycopy(cells, first, cells, first + 1, Math.min(before, depth - 1));
        cells[first] = now;
        return Math.min(before + 1, depth);
    }

    /** How often the key was hit in the window before an instant; changes nothing. */
    int count(long hash, long millis) {
        if (base == Long.MIN_VALUE || millis - base >= REBASE_AT) {
            return 0;
        }
        int slot = home(hash);
        while (newest(slot) != 0 && hash(slot) != hash) {
            slot = (slot + 1) & (slots - 1);
        }
        int newest = newest(slot);
        int now = (int) Math.max(newest, millis - base);
        return newest == 0 ? 0 : inWindow(slot * width + STAMPS, now);
    }

    /** How many instants of a slot are in the window: its newest ones, so that a few looks find the border. */
    private int inWindow(int first, int now) {
        int inside = 0;
        int outside = 1;
        while (outside <= depth && isInWindow(cells[first + outside - 1], now)) {
            inside = outside;
            outside *= 2;
        }
        outside = Math.min(outside, depth + 1);
        while (outside - inside > 1) {
            int middle = (inside + outside) >>> 1;
            if (isInWindow(cells[first + middle - 1], now)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private boolean isInWindow(int stamp, int now) {
        return stamp != 0 && now - stamp <= length;
    }

    private int slot(long hash, int at) {
        int stale = -1;
        int slot = home(hash);
        while (newest(slot) != 0) {
            if (hash(slot) == hash) {
                return slot;
            }
            if (stale < 0 && isStale(slot, at)) {
                stale = slot;
            }
            slot = (slot + 1) & (slots - 1);
        }
        if (stale >= 0) {
            return taken(stale, hash);
        }
        if (4L * (keys + 1) <= 3L * slots) {
            keys++;
            return taken(slot, hash);
        }
        makeRoom(at);
        return slot(hash, at);
    }

    private void makeRoom(int at) {
        int fresh = 0;
        for (int slot = 0; slot < slots; slot++) {
            fresh += newest(slot) != 0 && !isStale(slot, at) ? 1 : 0;
        }
        boolean grow = 2 * fresh > slots && 3L * slots < 4L * maxKeys;
        if (!grow && 8L * fresh > 5L * slots) {
            forget(at);
        }
        if (grow) {
            rebuild(2 * slots, at, 0);
        } else {
            tidy(at);
        }
    }

    /** Puts the keys that are not stale where a look-up finds them, without new memory for slots of a thousand stamps. */
    private void tidy(int at) {
        int length = 0;
        for (int slot = 0; slot < slots; slot++) {
            length += isKept(slot, at) ? STAMPS + 1 + stamps(slot) : 0;
        }
        int[] kept = new int[length];
        int end = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (isKept(slot, at)) {
                int stamps = stamps(slot);
                kept[end++] = stamps;
                System.arraycopy(cells, slot * width, kept, end, STAMPS + stamps);
                end += STAMPS + stamps;
            }
            clear(slot);
        }
        keys = 0;
        for (int from = 0; from < end; from += STAMPS + 1 + kept[from]) {
            int slot = home((long) kept[from + 1] << 32 | (kept[from + 2] & 0xFFFF_FFFFL));
            while (newest(slot) != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            keys++;
            System.arraycopy(kept, from + 1, cells, slot * width, STAMPS + kept[from]);
            endStamps(slot, kept[from]);
        }
    }

    private boolean isKept(int slot, int at) {
        return newest(slot) != 0 && !isStale(slot, at);
    }

    /** How many stamps a slot has; those behind the first 0 are of an earlier key, and older than the window. */
    private int stamps(int slot) {
        int first = slot * width + STAMPS;
        int stamps = 0;
        while (stamps < depth && cells[first + stamps] != 0) {
            stamps++;
        }
        return stamps;
    }

    private void clear(int slot) {
        int first = slot * width + STAMPS;
        Arrays.fill(cells, first, first + stamps(slot), 0);
    }

    private void endStamps(int slot, int stamps) {
        if (stamps < depth) {
            cells[slot * width + STAMPS + stamps] = 0;
        }
    }

    /** The quieter half of those that came once, or of all where too few came once. A rebuild has to follow. */
    private void forget(int at) {
        if (8L * forgetQuieterHalf(at, true) < keys) {
            forgetQuieterHalf(at, false);
        }
    }

    private int forgetQuieterHalf(int at, boolean onlyOnce) {
        int[] newest = IntStream.range(0, slots)
                .filter(slot -> mayBeForgotten(slot, onlyOnce))
                .map(this::newest)
                .sorted()
                .toArray();
        int median = newest.length == 0 ? 0 : newest[newest.length / 2];
        int below = 0;
        while (below < newest.length && newest[below] < median) {
            below++;
        }
        int ties = newest.length / 2 - below;
        int forgotten = 0;
        for (int slot = 0; slot < slots; slot++) {
            int own = newest(slot);
            boolean quiet = own < median || (own == median && ties > 0);
            if (quiet && mayBeForgotten(slot, onlyOnce)) {
                ties -= own == median ? 1 : 0;
                forgotten += isStale(slot, at) ? 0 : 1;
                clear(slot);
            }
        }
        return forgotten;
    }

    private boolean mayBeForgotten(int slot, boolean onlyOnce) {
        return newest(slot) != 0 && (!onlyOnce || cells[slot * width + STAMPS + 1] == 0);
    }

    private int taken(int slot, long hash) {
        int first = slot * width;
        cells[first] = (int) (hash >>> 32);
        cells[first + 1] = (int) hash;
        cells[first + STAMPS] = 0;
        cells[first + STAMPS + 1] = 0;
        return slot;
    }

    private int home(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (slots - 1);
    }

    private long hash(int slot) {
        return (long) cells[slot * width] << 32 | (cells[slot * width + 1] & 0xFFFF_FFFFL);
    }

    private int newest(int slot) {
        return cells[slot * width + STAMPS];
    }

    private boolean isStale(int slot, int at) {
        return (long) at - newest(slot) > length;
    }

    private void rebase(long newBase) {
        long shift = newBase - base;
        int at = (int) Math.min(Integer.MAX_VALUE, shift + length + 1);
        base = newBase;
        rebuild(slots, at, shift);
    }

    private void rebuild(int size, int at, long shift) {
        int[] old = cells;
        cells = new int[size * width];
        slots = size;
        keys = 0;
        for (int first = 0; first < old.length; first += width) {
            int newest = old[first + STAMPS];
            if (newest != 0 && newest > shift && (long) at - newest <= length) {
                move(old, first, shift);
            }
        }
    }

    private void move(int[] from, int first, long shift) {
        int slot = home((long) from[first] << 32 | (from[first + 1] & 0xFFFF_FFFFL));
        while (newest(slot) != 0) {
            slot = (slot + 1) & (slots - 1);
        }
        keys++;
        int to = slot * width;
        cells[to] = from[first];
        cells[to + 1] = from[first + 1];
        for (int i = STAMPS; i < width && from[first + i] > shift; i++) {
            cells[to + i] = (int) (from[first + i] - shift);
        }
    }

    int keys() {
        return keys;
    }

    long bytes() {
        return 4L * cells.length;
    }
}
