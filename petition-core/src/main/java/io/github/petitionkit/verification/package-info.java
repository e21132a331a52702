/**
 * Verification of signatures by random sampling. Two statutes are available as data:
 * {@link io.github.petitionkit.verification.CaliforniaSampling} and
 * {@link io.github.petitionkit.verification.WashingtonSampling}. A host without a statute plans with
 * {@link io.github.petitionkit.verification.SampleSize} and evaluates the sample with
 * {@link io.github.petitionkit.verification.ConfidenceInterval}.
 *
 * <p>Use it to check a raw count by examining a part of it. Start at {@link io.github.petitionkit.verification.Sample},
 * which draws the signatures to examine. The host checks them against its register and enters the {@link
 * io.github.petitionkit.verification.SampleFindings}. Everything here is a pure function of numbers and depends on no
 * signature, signer or store.
 */
@NullMarked
package io.github.petitionkit.verification;

import org.jspecify.annotations.NullMarked;
