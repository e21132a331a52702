package io.github.petitionkit.fraud.rate;

import java.time.Instant;

/**
 * Counts how often something named by a key has happened lately. Safe for many threads. What it promises, and
 * {@code VelocityCounterContract} tests:
 *
 * <ul>
 *   <li>The count is exact up to one above the window's limit, to the millisecond, as long as it has room.
 *   <li>A key's count in one window knows nothing of other keys and other windows.
 *   <li>Where an instant lies before a key's latest one, the latest one is taken: a clock that goes back hides nothing.
 *   <li>Memory is bounded. Without room it forgets the key that has been quiet longest among several, never the busiest.
 * </ul>
 */
public interface VelocityCounter {
    /**
     * Counts once more.
     *
     * @param key what happened; anything, it is not kept as it is
     * @param at when
     * @param window how far to look back
     * @return how often it has happened in the window, this time included; at most one above the window's limit
     */
    int hit(String key, Instant at, Window window);

    /**
     * Looks how often something has happened, without counting.
     *
     * @param key what happened
     * @param at the present
     * @param window how far to look back
     * @return how often it has happened in the window; at most one above the window's limit
     */
    int count(String key, Instant at, Window window);
}
