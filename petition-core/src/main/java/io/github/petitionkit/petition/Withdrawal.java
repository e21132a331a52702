package io.github.petitionkit.petition;

import org.jspecify.annotations.Nullable;

/**
 * Whether signers may take their signature back.
 *
 * @param lockedBy the code of the threshold after which signatures stay; {@code null} for never
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
