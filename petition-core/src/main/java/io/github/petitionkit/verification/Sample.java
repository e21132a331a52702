package io.github.petitionkit.verification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A random sample of signatures to examine, drawn without replacement and with equal probabilities. The same seed gives
 * the same sample on every machine and in every version of this library. A signature is identified by its position in
 * an order that the host fixes before the seed is known, such as the numbers on the sheets.
 *
 * <p>The drawing can be repeated without this library: number i, counted from 0, is the first 8 bytes of SHA-256 over
 * the seed's UTF-8 bytes followed by i as 8 bytes, both big-endian and unsigned; a number is reduced modulo a bound,
 * and skipped if it is beyond the last complete multiple of the bound; Floyd's method (Bentley and Floyd, "A Sample of
 * Brilliance", Communications of the ACM 30(9), 1987) draws the sample: for j from population - size to population - 1,
 * take a number below j + 1, or j itself if that number is already in the sample.
 *
 * <p>The sample is fair only if nobody knows the seed before the order of the signatures is fixed: throw dice in
 * public. Time and memory grow with the size of the sample, not with the population. Immutable and thread-safe.
 */
public final class Sample {
    private final long population;
    private final String seed;
    private final long[] ascending;

    private Sample(long population, String seed, long[] ascending) {
        this.population = population;
        this.seed = seed;
        this.ascending = ascending;
    }

    /**
     * Draws a sample.
     *
     * @param population number of signatures, 0 or more
     * @param size number to draw, from 0 to the population
     * @param seed the seed; any text, such as the digits of twenty dice
     * @return the sample
     * @throws IllegalArgumentException if the population or the size is negative, or the size exceeds the population
     */
    public static Sample draw(long population, int size, String seed) {
        Objects.requireNonNull(seed, "seed");
        if (population < 0 || size < 0) {
            throw new IllegalArgumentException(
                    "Cannot draw %s of %s signatures; neither can be negative".formatted(size, population));
        }
        if (size > population) {
            throw new IllegalArgumentException("Cannot draw %s of %s signatures without replacement; draw %s at most"
                    .formatted(size, population, population));
        }
        SeededNumbers numbers = new SeededNumbers(seed);
        Set<Long> drawn = new HashSet<>();
        for (long last = population - size; last < population; last++) {
            if (!drawn.add(numbers.below(last + 1))) {
                drawn.add(last);
            }
        }
        long[] ascending = drawn.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Sample(population, seed, ascending);
    }

    /** {@return the number of signatures from which it was drawn} */
    public long population() {
        return population;
    }

    /** {@return the seed} */
    public String seed() {
        return seed;
    }

    /** {@return the number of drawn signatures} */
    public int size() {
        return ascending.length;
    }

    /** {@return the positions of the drawn signatures, from 0, ascending, each once} */
    public LongStream places() {
        return Arrays.stream(ascending);
    }

    /**
     * Returns whether a signature was drawn.
     *
     * @param place its position, from 0; any number is accepted
     * @return {@code true} if it is in the sample
     */
    public boolean contains(long place) {
        return Arrays.binarySearch(ascending, place) >= 0;
    }

    @Override
    public String toString() {
        return "Sample[%s of %s, seed=%s]".formatted(size(), population, seed);
    }
}
