package io.github.petitionkit.policy;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rule for whether signers may withdraw their signature. It is about the count: consents can be withdrawn and data can
 * be erased in any case, and staff can invalidate a signature.
 *
 * @param lockedBy the code of the threshold after which signers may not withdraw; {@code null} if there is none
 * @param never whether signers may never withdraw
 */
public record Withdrawal(@Nullable String lockedBy, boolean never) {
    /** Signers may withdraw at any time. */
    public static final Withdrawal ANY_TIME = new Withdrawal(null, false);

    /** Signers may never withdraw, as types of Decidim's initiatives can say ({@code undo_online_signatures_enabled}). */
    public static final Withdrawal NEVER = new Withdrawal(null, true);

    /** Rejects a threshold where signers may never withdraw. */
    public Withdrawal {
        if (never && lockedBy != null) {
            throw new IllegalArgumentException(
                    "Signers may never withdraw, so that no threshold locks it; leave out " + lockedBy);
        }
    }

    /**
     * Signers may withdraw until a threshold is reached.
     *
     * @param threshold the code of one of the policy's thresholds
     * @return the rule
     */
    public static Withdrawal until(String threshold) {
        return new Withdrawal(threshold, false);
    }

    /**
     * Returns whether a petition keeps its signatures, whatever their signers want.
     *
     * @param isReached says whether the threshold of a code is reached
     * @return {@code true} if signers may not withdraw
     */
    public boolean isLocked(Predicate<String> isReached) {
        return never || (lockedBy != null && isReached.test(lockedBy));
    }
}
