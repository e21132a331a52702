package io.github.petitionkit.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.subethamail.smtp.RejectException;

/**
 * How a test's mail server treats addresses: it refuses one in a hundred for good, and takes no first mail to one in ten until
 * some seconds later (greylisting). What becomes of an address depends on the address alone. Thread-safe.
 */
public final class Greylist {
    private final int shortestSeconds;
    private final int spanSeconds;
    private final LongSupplier nanoTime;
    private final Map<String, Long> released = new ConcurrentHashMap<>();

    /**
     * Makes an empty list.
     *
     * @param shortestSeconds the shortest wait
     * @param spanSeconds how much longer the others are
     * @param nanoTime a clock
     */
    public Greylist(int shortestSeconds, int spanSeconds, LongSupplier nanoTime) {
        this.shortestSeconds = shortestSeconds;
        this.spanSeconds = spanSeconds;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns whether the server refuses an address for good.
     *
     * @param address the address
     * @return whether it does
     */
    public static boolean refuses(String address) {
        return mood(address) == 0;
    }

    /**
     * Returns whether an address has to wait.
     *
     * @param address the address
     * @return whether it does
     */
    public static boolean contains(String address) {
        int mood = mood(address);
        return mood >= 1 && mood <= 10;
    }

    private static int mood(String address) {
        return Math.floorMod(31 * address.hashCode(), 100);
    }

    /**
     * Lets an address pass, unless it is on the list and its wait is not over.
     *
     * @param address the address
     * @throws RejectException if it has to come later
     */
    public void admit(String address) throws RejectException {
        if (contains(address)) {
            long now = nanoTime.getAsLong();
            long release =
                    released.computeIfAbsent(address, asked -> now + wait(asked).toNanos());
            if (now < release) {
                throw new RejectException(450, "4.2.0 Try again later");
            }
        }
    }

    private Duration wait(String address) {
        return Duration.ofSeconds(shortestSeconds + Math.floorMod(address.hashCode() / 100, spanSeconds));
    }

    /**
     * Returns when the wait of an address is over.
     *
     * @param address the address
     * @param otherwise the value for one that does not wait
     * @return nanoseconds of the clock
     */
    public long released(String address, long otherwise) {
        return released.getOrDefault(address, otherwise);
    }
}
