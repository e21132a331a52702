package io.github.petitionkit.verification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Which signatures of a raw count to examine: drawn without replacement, each as likely as every other, and the same
 * again for the same seed, on every machine and in every version of this library. Signatures are known by their place
 * in an order that the host fixes before the seed is known, such as the numbers on the sheets.
 *
 * <p>The drawing can be repeated without this library: number i, counted from 0, is the first 8 bytes of SHA-256 over
 * the seed's UTF-8 bytes followed by i as 8 bytes, both big-endian and unsigned; a number is taken modulo a bound unless
 * it lies beyond the last complete multiple of the bound, in which case the next is taken; and Floyd's method (Bentley
 * and Floyd, "A Sample of Brilliance", Communications of the ACM 30(9), 1987) makes the sample of them: for j from
 * population - size to population - 1, take a number below j + 1, or j itself where that number is in the sample.
 *
 * <p>A sample is as fair as its seed is unknown to everyone until the order of the signatures is fixed: throw dice in
 * public. Time and memory grow with the size of the sample and not with the population. Immutable and thread-safe.
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
     * @param population how many signatures there are, 0 or more
     * @param size how many to draw, from 0 to the population
     * @param seed decides the drawing; any text, such as the digits of twenty dice
     * @return the sample
     * @throws IllegalArgumentException if the population or the size is negative, or the size exceeds the population
     */
    public static Sample draw(long population, int size, String seed) {
        Objects.requireNonNull(seed, "seed");
        if (population < 0 || size < 0) {
            throw new IllegalArgumentException(
                    "Cannot draw %d of %d signatures; neither can be negative".formatted(size, population));
        }
        if (size > population) {
            throw new IllegalArgumentException("Cannot draw %d of %d signatures without replacement; draw %d at most"
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

    /** {@return how many signatures it was drawn from} */
    public long population() {
        return population;
    }

    /** {@return what decided the drawing} */
    public String seed() {
        return seed;
    }

    /** {@return how many signatures were drawn} */
    public int size() {
        return ascending.length;
    }

    /** {@return the places of the drawn signatures, counted from 0, ascending and each once} */
    public LongStream places() {
        return Arrays.stream(ascending);
    }

    /**
     * Whether a signature was drawn.
     *
     * @param place its place, counted from 0; any number may be asked about
     * @return whether it is in the sample
     */
    public boolean contains(long place) {
        return Arrays.binarySearch(ascending, place) >= 0;
    }

    @Override
    public String toString() {
        return "Sample[%d of %d, seed=%s]".formatted(size(), population, seed);
    }
}
