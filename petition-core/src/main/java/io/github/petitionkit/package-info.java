/**
 * The API that a site calls: one object, built once and shared between threads.
 *
 * <p>Use it for everything that a site does with petitions. Start at {@link io.github.petitionkit.Petitions}: create,
 * open, sign, confirm, withdraw, and the progress that a page shows. Its methods lead to these groups:
 *
 * <ul>
 *   <li>{@link io.github.petitionkit.Moderation}, from {@code moderation()}: approve, reject and hide petitions; hold,
 *       release, invalidate and restore signatures; sweeps and rehearsals; {@code moderation().desk()} leads to the
 *       {@link io.github.petitionkit.Desk}, with what staff keep about petitions
 *   <li>{@link io.github.petitionkit.Invalidations}, from {@code invalidations()}: bulk invalidation by criteria, with
 *       a preview and an undo
 *   <li>{@link io.github.petitionkit.Imports}, from {@code imports()}: signatures that were collected elsewhere, and the
 *       {@link io.github.petitionkit.Migration} of another site
 *   <li>{@link io.github.petitionkit.Maintenance}, from {@code maintenance()}: the work of a scheduler or an operator
 *   <li>{@link io.github.petitionkit.PetitionReader}, from {@code reader()}: read-only access to the store
 *   <li>{@link io.github.petitionkit.Links}, from {@code links()}: signed tokens of links
 *   <li>{@link io.github.petitionkit.Privacy}, from {@code privacy()}: erasure, retention, legal hold, access
 *   <li>{@link io.github.petitionkit.Outcomes}, from {@code outcomes()}: the addressees' reactions
 *   <li>{@link io.github.petitionkit.Updates}, from {@code updates()}: news of petitions, mailed to their supporters
 *   <li>{@link io.github.petitionkit.Mails}, from {@code mails()}: addresses that get no mail
 *   <li>{@link io.github.petitionkit.SelfService}, from {@code selfService()}: calls of a signer with a link from a mail
 *   <li>{@link io.github.petitionkit.AsyncPetitions}, from {@code async()}: signing without a waiting thread
 *   <li>{@link io.github.petitionkit.Movements}, from {@code movements()}: petitions that share a hashtag, and their
 *       people counted once
 * </ul>
 *
 * <p>Read on in {@code petition} and {@code policy}, then in {@code signature} for a signature and its states, in
 * {@code threshold} and {@code tally} for counts. A host provides a {@code store} and a {@code mail} sender, and may
 * replace rules of {@code eligibility} and {@code fraud}. No other package depends on this one.
 */
@NullMarked
package io.github.petitionkit;

import org.jspecify.annotations.NullMarked;
