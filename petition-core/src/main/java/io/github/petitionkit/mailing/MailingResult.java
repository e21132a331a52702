package io.github.petitionkit.mailing;

import java.time.Instant;
import java.util.Objects;

/** Result of asking to send a mailing, or of approving it. */
public sealed interface MailingResult {
    /** {@return the mailing after the request} */
    Mailing mailing();

    /**
     * It is being sent, or waits for a moderator, as its state says.
     *
     * @param mailing the mailing
     */
    record Changed(Mailing mailing) implements MailingResult {
        /** Rejects {@code null}. */
        public Changed {
            Objects.requireNonNull(mailing, "mailing");
        }
    }

    /**
     * As many mailings as the policy allows have begun on one of its petitions within a week. Nothing has changed.
     *
     * @param mailing the unchanged mailing
     * @param next when it may begin
     */
    record TooMany(Mailing mailing, Instant next) implements MailingResult {
        /** Rejects {@code null}. */
        public TooMany {
            Objects.requireNonNull(mailing, "mailing");
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Its texts are no longer those that the moderator has read. Nothing has changed.
     *
     * @param mailing the mailing with its present texts
     */
    record Edited(Mailing mailing) implements MailingResult {
        /** Rejects {@code null}. */
        public Edited {
            Objects.requireNonNull(mailing, "mailing");
        }
    }
}
