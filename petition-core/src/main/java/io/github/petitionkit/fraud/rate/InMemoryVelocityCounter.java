package io.github.petitionkit.fraud.rate;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * Counts in the memory of one node. Each window has a table of {@code 8 + 4 (limit + 1)} bytes a slot. Between three
 * eighths and three quarters of the slots hold a key; the table never has more slots than the next power of two above
 * four thirds of its greatest number of keys. A window with a limit above ten has room for fewer keys, at least 1,000,
 * so that it needs no more memory than a window of ten: 140 bytes for each of {@code maxKeys}, or 11 MB. A hit costs a
 * hash of the key and one look-up. Keys that differ only in malformed Unicode count as one. Thread-safe.
 */
public final class InMemoryVelocityCounter implements VelocityCounter {
    private static final int STRIPES = 16;
    private static final int FEWEST_KEYS = 1_000;
    private static final int USUAL_LIMIT = 10;

    private final Map<Window, WindowTable[]> windows = new ConcurrentHashMap<>();
    private final int maxKeys;
    private final SipHash hash;

    /**
     * Makes a counter.
     *
     * @param maxKeys the number of keys that it remembers in each window with a limit of ten or less, 1,000 or more
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public InMemoryVelocityCounter(int maxKeys, RandomGenerator random) {
        if (maxKeys < FEWEST_KEYS) {
            throw new IllegalArgumentException("Give room for 1,000 keys or more, not for " + maxKeys);
        }
        this.maxKeys = maxKeys;
        this.hash = new SipHash(random.nextLong(), random.nextLong());
    }

    @Override
    public int hit(String key, Instant at, Window window) {
        long hashed = hash.of(Objects.requireNonNull(key, "key"));
        WindowTable table = table(hashed, window);
        long millis = at.toEpochMilli();
        synchronized (table) {
            return table.hit(hashed, millis);
        }
    }

    @Override
    public int count(String key, Instant at, Window window) {
        long hashed = hash.of(Objects.requireNonNull(key, "key"));
        WindowTable table = table(hashed, window);
        long millis = at.toEpochMilli();
        synchronized (table) {
            return table.count(hashed, millis);
        }
    }

    private WindowTable table(long hashed, Window window) {
        WindowTable[] stripes = windows.get(window);
        if (stripes == null) {
            stripes = windows.computeIfAbsent(window, this::tables);
        }
        return stripes[(int) (hashed >>> 60)];
    }

    private WindowTable[] tables(Window window) {
        WindowTable[] tables = new WindowTable[STRIPES];
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            tables[stripe] = new WindowTable(window, mostKeys(window) / STRIPES + 1);
        }
        return tables;
    }

    private int mostKeys(Window window) {
        long fitting =
                (long) maxKeys * WindowTable.bytesPerSlot(USUAL_LIMIT) / WindowTable.bytesPerSlot(window.limit());
        return (int) Math.min(maxKeys, Math.max(FEWEST_KEYS, fitting));
    }

    /** {@return how many keys it remembers at the moment, in all windows; some of them may be out of date} */
    public long keys() {
        return sum(WindowTable::keys);
    }

    /** {@return how many bytes its tables take at the moment} */
    public long bytes() {
        return sum(WindowTable::bytes);
    }

    private long sum(ToLongFunction<WindowTable> measure) {
        long sum = 0;
        for (WindowTable[] stripes : windows.values()) {
            for (WindowTable table : stripes) {
                synchronized (table) {
                    sum += measure.applyAsLong(table);
                }
            }
        }
        return sum;
    }
}
