/**
 * How many of the signatures of a raw count are good, told from a random sample of them. Two statutes are here as data,
 * {@link io.github.petitionkit.verification.CaliforniaSampling} and
 * {@link io.github.petitionkit.verification.WashingtonSampling}; a host without one plans with
 * {@link io.github.petitionkit.verification.SampleSize} and reads the result with
 * {@link io.github.petitionkit.verification.ConfidenceInterval}.
 *
 * <p>Start at {@link io.github.petitionkit.verification.Sample}, which draws the signatures to look at. Everything here
 * is a pure function of numbers: it knows no signature, no signer and no store. Who is checked against what register is
 * the host's affair; what comes back is {@link io.github.petitionkit.verification.SampleFindings}.
 */
@NullMarked
package io.github.petitionkit.verification;

import org.jspecify.annotations.NullMarked;
