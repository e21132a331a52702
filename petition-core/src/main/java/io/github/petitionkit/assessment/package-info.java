/**
 * What fraud checks make of one attempt to sign: signals, a score, a verdict; stored with the signature so that it
 * can be explained later.
 *
 * <p>Start at {@link io.github.petitionkit.assessment.Assessment}, which a moderator reads: each
 * {@link io.github.petitionkit.assessment.Signal} has a code to count by, a weight, what was seen, and what would
 * have to be different. It holds no personal data, for it outlives an erasure. The checks themselves live in
 * {@code fraud}; this package knows nothing.
 */
@NullMarked
package io.github.petitionkit.assessment;

import org.jspecify.annotations.NullMarked;
