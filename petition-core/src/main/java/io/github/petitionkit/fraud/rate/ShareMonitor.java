package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Compares the recent share of a kind with its usual share. A busy hour changes no share if all kinds grow alike. The
 * monitor works in the memory of one node. It keeps two decaying counts of each key, in 24 bytes. When it is full, a
 * new key replaces one that has been quiet for long. Thread-safe.
 */
public final class ShareMonitor {
    private static final double LN_2 = Math.log(2);

    private final KeySlots keys;
    private final double recentRate;
    private final double usualRate;
    private float[] recent = {};
    private float[] all = {};

    /**
     * Makes an empty monitor.
     *
     * @param maxKeys the largest number of keys that it remembers, 1,000 or more; the first arrival allocates memory
     *     for the power of two below
     * @param recent the half-life of an arrival in the recent share
     * @param usual the half-life of an arrival in the usual share; longer than {@code recent}
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public ShareMonitor(int maxKeys, Duration recent, Duration usual, RandomGenerator random) {
        if (recent.toMillis() < 1 || usual.compareTo(recent) <= 0) {
            throw new IllegalArgumentException(
                    "Recent is %s and usual %s: give 1 ms <= recent < usual".formatted(recent, usual));
        }
        keys = new KeySlots(maxKeys, random);
        recentRate = LN_2 / recent.toMillis();
        usualRate = LN_2 / usual.toMillis();
    }

    /**
     * Notes an arrival.
     *
     * @param whole the name of the whole; the monitor keeps a hash only
     * @param kind the name of the kind; the monitor keeps a hash only
     * @param at the present; an instant before the latest one counts as the latest one
     * @return the shares of the kind, this arrival included
     */
    public ShareChange arrive(String whole, String kind, Instant at) {
        long millis = at.toEpochMilli();
        String part = Objects.requireNonNull(whole, "whole") + '|' + Objects.requireNonNull(kind, "kind");
        synchronized (keys) {
            if (all.length == 0) {
                recent = new float[keys.size()];
                all = new float[keys.size()];
            }
            int slot = count(whole, millis);
            double recentOfAll = recent[slot];
            double usualOfAll = all[slot] - recentOfAll;
            slot = count(part, millis);
            return new ShareChange(
                    recent[slot], recentOfAll, Math.max(0, all[slot] - recent[slot]), Math.max(0, usualOfAll));
        }
    }

    private int count(String key, long millis) {
        int slot = keys.of(key);
        long before = keys.arrive(slot, millis);
        if (before == KeySlots.NEVER) {
            recent[slot] = 0;
            all[slot] = 0;
        }
        double passed = before == KeySlots.NEVER ? 0 : Math.max(0, millis - before);
        recent[slot] = (float) (1 + recent[slot] * Math.exp(-passed * recentRate));
        all[slot] = (float) (1 + all[slot] * Math.exp(-passed * usualRate));
        return slot;
    }
}
