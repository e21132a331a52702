package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Objects;

/**
 * A moderator's decision on one signature.
 *
 * @param verdict the action
 * @param cause why, a code for the history, with the syntax of a {@link Reason}'s code
 */
record SignatureDecision(Kind verdict, String cause) {
    /** The actions on one signature. */
    enum Kind {
        /** Hold it: out of the count until a review. */
        HOLD,
        /** Release a held one. */
        RELEASE,
        /** Invalidate it: out of the count. */
        INVALIDATE,
        /** Restore an invalidated one to its earlier state. */
        RESTORE
    }

    SignatureDecision {
        Objects.requireNonNull(verdict, "verdict");
        cause = Reason.of(cause).code();
    }
}
