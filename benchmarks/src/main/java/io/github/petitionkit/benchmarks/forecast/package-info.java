/**
 * How well a forecast holds: it is asked again and again for what is known by then, on a real petition and on simulated
 * ones, and its answers are compared with what came. Start at {@code ForecastBenchmark}.
 */
@NullMarked
package io.github.petitionkit.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
