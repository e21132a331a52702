package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.Reason;
import java.util.Objects;

/**
 * What a moderator does to one signature.
 *
 * @param verdict what to do
 * @param cause why, a code for the history as that of a {@link Reason}
 */
record SignatureDecision(Kind verdict, String cause) {
    /** What can be done to one signature. */
    enum Kind {
        /** Out of the count until a review. */
        HOLD,
        /** A held one goes on. */
        RELEASE,
        /** Out of the count. */
        INVALIDATE,
        /** An invalidated one is what it was. */
        RESTORE
    }

    SignatureDecision {
        Objects.requireNonNull(verdict, "verdict");
        cause = Reason.of(cause).code();
    }
}
