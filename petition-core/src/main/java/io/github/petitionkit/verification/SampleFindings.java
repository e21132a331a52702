package io.github.petitionkit.verification;

/**
 * The findings in a random sample of signatures.
 *
 * @param rawCount number of submitted signatures, valid or not
 * @param sampleSize number of signatures drawn and examined, from 1 to the raw count
 * @param valid number of valid signatures in the sample; California uses this figure
 * @param invalid number of invalid signatures in the sample, without duplicates, together with {@code valid} at most
 *     the sample size; Washington uses this figure
 * @param duplicates number of signatures in the sample by a voter who is already in it; one voter found twice is one
 *     duplicate, which Washington calls a pair
 */
public record SampleFindings(long rawCount, long sampleSize, long valid, long invalid, long duplicates) {
    /**
     * Requires consistent figures.
     *
     * @throws IllegalArgumentException if a figure is negative, the sample is empty or larger than the raw count, or
     *     the findings exceed the sample
     */
    public SampleFindings {
        if (sampleSize < 1 || sampleSize > rawCount) {
            throw new IllegalArgumentException(
                    "A sample of %s cannot come from a raw count of %s; examine 1 to all of the signatures"
                            .formatted(sampleSize, rawCount));
        }
        if (valid < 0 || invalid < 0 || valid > sampleSize || invalid > sampleSize - valid) {
            throw new IllegalArgumentException("A sample of %s cannot hold %s valid and %s invalid signatures"
                    .formatted(sampleSize, valid, invalid));
        }
        if (duplicates < 0 || duplicates >= sampleSize) {
            throw new IllegalArgumentException("A sample of %s cannot hold %s duplicates; the first of its kind is none"
                    .formatted(sampleSize, duplicates));
        }
    }
}
