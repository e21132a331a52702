/**
 * What a petition's counts have consequences for, and the goal that it shows its readers.
 *
 * <p>Start at {@link io.github.petitionkit.threshold.Threshold}; the condition inside it is a
 * {@link io.github.petitionkit.threshold.Criterion}, and {@link io.github.petitionkit.threshold.Thresholds} tells which
 * ones a write has crossed. Types here are values and pure functions over {@code tally}: they know no petition, no
 * signature, no store and no clock of their own.
 */
@NullMarked
package io.github.petitionkit.threshold;

import org.jspecify.annotations.NullMarked;
