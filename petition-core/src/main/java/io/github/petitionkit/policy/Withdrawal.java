package io.github.petitionkit.policy;

import org.jspecify.annotations.Nullable;

/**
 * The rule for whether signers may withdraw their signature.
 *
 * @param lockedBy the code of the threshold after which signers may not withdraw; {@code null} if they always may
 */
public record Withdrawal(@Nullable String lockedBy) {
    /** Signers may withdraw at any time. */
    public static final Withdrawal ANY_TIME = new Withdrawal(null);

    /**
     * Signers may withdraw until a threshold is reached.
     *
     * @param threshold the code of one of the policy's thresholds
     * @return the rule
     */
    public static Withdrawal until(String threshold) {
        return new Withdrawal(threshold);
    }
}
