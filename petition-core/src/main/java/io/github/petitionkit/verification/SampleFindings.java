package io.github.petitionkit.verification;

/**
 * What was found in a random sample of a raw count.
 *
 * @param rawCount how many signatures were handed in, good or not
 * @param sampleSize how many of them were drawn and examined, from 1 to the raw count
 * @param valid how many of the sample are valid; California reads this figure
 * @param invalid how many of the sample are invalid other than as duplicates, together with {@code valid} at most the
 *     sample size; Washington reads this figure
 * @param duplicates how many of the sample repeat the signature of a voter who is in the sample already; one voter found
 *     twice makes one duplicate, which Washington calls a pair
 */
public record SampleFindings(long rawCount, long sampleSize, long valid, long invalid, long duplicates) {
    /**
     * Checks the figures against each other.
     *
     * @throws IllegalArgumentException if a figure is negative, the sample empty or larger than the raw count, or if
     *     more was found in it than it holds
     */
    public SampleFindings {
        if (sampleSize < 1 || sampleSize > rawCount) {
            throw new IllegalArgumentException(
                    "A sample of %d cannot come from a raw count of %d; examine 1 to all of the signatures"
                            .formatted(sampleSize, rawCount));
        }
        if (valid < 0 || invalid < 0 || valid > sampleSize || invalid > sampleSize - valid) {
            throw new IllegalArgumentException("A sample of %d cannot hold %d valid and %d invalid signatures"
                    .formatted(sampleSize, valid, invalid));
        }
        if (duplicates < 0 || duplicates >= sampleSize) {
            throw new IllegalArgumentException("A sample of %d cannot hold %d duplicates; the first of its kind is none"
                    .formatted(sampleSize, duplicates));
        }
    }
}
