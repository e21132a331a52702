package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Compares what arrives lately with what usually arrives: by shares, so that a busy hour is no shift as long as everything
 * grows alike. Of each key it remembers two counts that fade, in 24 bytes; a key without room takes the place of one that has
 * been quiet for long. In the memory of one node. Safe for many threads.
 */
public final class ShareMonitor {
    private static final double LN_2 = Math.log(2);

    private final KeySlots keys;
    private final double recentRate;
    private final double usualRate;
    private final float[] recent;
    private final float[] all;

    /**
     * Begins with nothing.
     *
     * @param maxKeys how many keys it remembers at most, 1,000 or more; memory is taken for the power of two below
     * @param recent after what time an arrival counts half for what is recent
     * @param usual after what time an arrival counts half for what is usual; longer
     * @param random where the secret of its hash comes from: {@code new SecureRandom()} outside of tests
     */
    public ShareMonitor(int maxKeys, Duration recent, Duration usual, RandomGenerator random) {
        if (recent.toMillis() < 1 || usual.compareTo(recent) <= 0) {
            throw new IllegalArgumentException(
                    "Recent is %s and usual %s: give 1 ms <= recent < usual".formatted(recent, usual));
        }
        keys = new KeySlots(maxKeys, random);
        recentRate = LN_2 / recent.toMillis();
        usualRate = LN_2 / usual.toMillis();
        this.recent = new float[keys.size()];
        this.all = new float[keys.size()];
    }

    /**
     * Notes an arrival.
     *
     * @param whole among what
     * @param kind of what kind; neither is kept as it is
     * @param at when; an instant before the latest one is taken as that one
     * @return how much of the whole is of this kind, this arrival included
     */
    public ShareChange arrive(String whole, String kind, Instant at) {
        long millis = at.toEpochMilli();
        String part = Objects.requireNonNull(whole, "whole") + '|' + Objects.requireNonNull(kind, "kind");
        synchronized (keys) {
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
