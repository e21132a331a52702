/**
 * When a petition will reach a number, and whether in time, told from its hourly tally with an interval.
 *
 * <p>Start at {@link io.github.petitionkit.forecast.Forecaster}, which names the method and its limits; what it gives is a
 * {@link io.github.petitionkit.forecast.Forecast}. Pure functions over {@code tally} and {@code threshold}: no store, no
 * clock, no chance; the same counts give the same forecast on every node.
 */
@NullMarked
package io.github.petitionkit.forecast;

import org.jspecify.annotations.NullMarked;
