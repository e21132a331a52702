package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's decision on a mailing.
 *
 * @param action what to do
 * @param reason why, for {@link Action#REJECT}
 * @param read the texts that the moderator has read, for {@link Action#APPROVE} and {@link Action#REJECT}: their
 *     creator may have changed them since
 */
record MailingDecision(
        Action action, @Nullable Reason reason, @Nullable MailingText read) {
    /** What a moderator can do. */
    enum Action {
        /** Approves its text, and begins to send it. */
        APPROVE,
        /** Rejects its text. */
        REJECT,
        /** Stops sending it. */
        STOP
    }

    MailingDecision {
        Objects.requireNonNull(action, "action");
    }
}
