/**
 * The front door: one object that a site builds once, keeps, and asks everything of.
 *
 * <p>Start at {@link io.github.petitionkit.Petitions}. It has what happens every day: create, open, sign, confirm, withdraw,
 * hold, release, and the progress that a page shows. What is done by staff, or because a person asks for it, stands behind
 * it:
 *
 * <ul>
 *   <li>{@link io.github.petitionkit.Invalidations}, from {@code invalidations()}: many signatures out of the count by
 *       criteria, with a preview and an undo
 *   <li>{@link io.github.petitionkit.Reviews}, from {@code reviews()}: held signatures, many at once, and other fraud
 *       policies rehearsed
 *   <li>{@link io.github.petitionkit.Privacy}, from {@code privacy()}: erasure, retention, access
 *   <li>{@link io.github.petitionkit.Movements}, from {@code movements()}: people across petitions
 * </ul>
 *
 * <p>Read on in {@code petition} and {@code policy} for what is signed, in {@code signature} for what comes of it, in
 * {@code threshold} and {@code tally} for what follows. {@code store} and {@code mail} are what a host provides;
 * {@code eligibility} and {@code fraud} what it may decide otherwise. No package knows this one.
 */
@NullMarked
package io.github.petitionkit;

import org.jspecify.annotations.NullMarked;
