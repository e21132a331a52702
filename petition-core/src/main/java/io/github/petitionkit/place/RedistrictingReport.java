package io.github.petitionkit.place;

/**
 * Result of moving the signatures of a petition to new regions.
 *
 * @param moved number of signatures that have a new region
 * @param undecided number of signatures whose former region was divided and whose postal code does not decide; they have
 *     no region until somebody corrects it
 * @param unchanged number of signatures whose region stays, or that had none
 */
public record RedistrictingReport(long moved, long undecided, long unchanged) {}
