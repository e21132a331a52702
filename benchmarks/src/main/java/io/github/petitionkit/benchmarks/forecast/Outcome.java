package io.github.petitionkit.benchmarks.forecast;

/**
 * One forecast against what came.
 *
 * @param held whether the interval held it
 * @param error the absolute logarithm of the expected over the actual wait
 * @param errorOfLastDay the same, of the wait at the pace of the last day
 */
record Outcome(boolean held, double error, double errorOfLastDay) {}
