/**
 * What a petition's counts have consequences for, and the goal that it shows its readers.
 *
 * <p>Start at {@link io.github.petitionkit.threshold.Threshold}: {@code at(code, number)} for a plain total,
 * {@code of(code, criterion)} with a {@link io.github.petitionkit.threshold.Criterion} for regions, shares and
 * periods. {@link io.github.petitionkit.threshold.Milestones} are stations on the way, which are told and have no
 * consequences; a {@link io.github.petitionkit.threshold.GoalLadder} gives the round number to show, of which nobody
 * is told. {@link io.github.petitionkit.threshold.Thresholds} says which ones a write has crossed. Types here are
 * values and pure functions over {@code tally}: they know no petition, no signature, no store and no clock of their
 * own.
 */
@NullMarked
package io.github.petitionkit.threshold;

import org.jspecify.annotations.NullMarked;
