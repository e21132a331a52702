package io.github.petitionkit.mailing;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's decision on the text of a mailing.
 *
 * @param by the moderator
 * @param at when
 * @param rejection why the text was rejected; {@code null} if it was approved
 */
public record MailingReview(Actor by, Instant at, @Nullable Reason rejection) {
    /** Requires a moderator and a time. */
    public MailingReview {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** {@return whether the text was approved} */
    public boolean isApproval() {
        return rejection == null;
    }
}
