/**
 * Thresholds, at which a petition's count has consequences, and goals for display.
 *
 * <p>Use it to say what happens at which count. Start at {@link io.github.petitionkit.threshold.Threshold}: {@code
 * at(code, number)} for a plain total, {@code of(code, criterion)} with a {@link
 * io.github.petitionkit.threshold.Criterion} for regions, shares and periods. {@link
 * io.github.petitionkit.threshold.Milestones} publish events on the way and have no other consequences; a {@link
 * io.github.petitionkit.threshold.GoalLadder} gives the round number to show, without events. {@link
 * io.github.petitionkit.threshold.Thresholds} computes the thresholds that a write crosses. Types here are values and
 * pure functions over {@code tally}: they depend on no petition, signature, store or clock.
 */
@NullMarked
package io.github.petitionkit.threshold;

import org.jspecify.annotations.NullMarked;
