/**
 * Forecasts when a petition will reach a number, and whether in time, from its hourly tally and with an interval.
 *
 * <p>Use it to tell readers when a petition reaches its next threshold. Start at {@link
 * io.github.petitionkit.forecast.Forecaster}, which describes the method and its limits; its result is a {@link
 * io.github.petitionkit.forecast.Forecast}. Pure functions over {@code tally} and {@code threshold}, without a store, a
 * clock or randomness: the same counts give the same forecast on every node.
 */
@NullMarked
package io.github.petitionkit.forecast;

import org.jspecify.annotations.NullMarked;
