/**
 * A petition: what it asks of whom, the policy frozen into it, and its life from draft to closed.
 *
 * <p>Start at {@link io.github.petitionkit.petition.Content}, which a creator writes, and at
 * {@link io.github.petitionkit.petition.Petition}, what becomes of it; the one table of allowed transitions is
 * {@link io.github.petitionkit.petition.Lifecycle}. What its addressees do about it stands beside that life, by
 * track, in an {@link io.github.petitionkit.petition.Outcome}: a closed petition can still await an answer. Types
 * here are values and rules: they know no store, no clock, no thread, and nothing of signatures.
 */
@NullMarked
package io.github.petitionkit.petition;

import org.jspecify.annotations.NullMarked;
