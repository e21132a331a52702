/**
 * The result of the fraud checks of one attempt to sign: signals, a score and a verdict. It is stored with the
 * signature, to explain the verdict later.
 *
 * <p>Use it to show a moderator why a signature is held. Start at {@link io.github.petitionkit.assessment.Assessment},
 * which a moderator reads: each {@link io.github.petitionkit.assessment.Signal} has a code for statistics, a weight,
 * the evidence and a remedy. It holds no personal data, because it survives an erasure. The checks are in {@code
 * fraud}; this package depends on no other.
 */
@NullMarked
package io.github.petitionkit.assessment;

import org.jspecify.annotations.NullMarked;
