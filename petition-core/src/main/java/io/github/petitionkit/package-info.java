/**
 * The API that a site calls: one object that it builds once, keeps, and shares between threads.
 *
 * <p>Start at {@link io.github.petitionkit.Petitions}: create, open, sign, confirm, withdraw, and the progress that a page
 * shows. The rest stands in groups behind it:
 *
 * <ul>
 *   <li>{@link io.github.petitionkit.Moderation}, from {@code moderation()}: approve, reject and hide petitions; hold, release,
 *       invalidate and restore signatures; sweeps and rehearsals
 *   <li>{@link io.github.petitionkit.Invalidations}, from {@code invalidations()}: many signatures out of the count by
 *       criteria, with a preview and an undo
 *   <li>{@link io.github.petitionkit.Maintenance}, from {@code maintenance()}: what a scheduler or an operator starts
 *   <li>{@link io.github.petitionkit.PetitionReader}, from {@code reader()}: everything that is stored, to read
 *   <li>{@link io.github.petitionkit.Links}, from {@code links()}: the tokens that links carry
 *   <li>{@link io.github.petitionkit.Privacy}, from {@code privacy()}: erasure, retention, legal hold, access
 *   <li>{@link io.github.petitionkit.Movements}, from {@code movements()}: people across petitions
 * </ul>
 *
 * <p>Read on in {@code petition} and {@code policy} for what is signed, in {@code signature} for the signature and its states,
 * in {@code threshold} and {@code tally} for the consequences. A host provides a {@code store} and a {@code mail} sender, and
 * may replace rules of {@code eligibility} and {@code fraud}. No package knows this one.
 */
@NullMarked
package io.github.petitionkit;

import org.jspecify.annotations.NullMarked;
