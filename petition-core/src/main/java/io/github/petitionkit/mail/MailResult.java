package io.github.petitionkit.mail;

import java.util.Objects;

/** Result of sending a mail. */
public sealed interface MailResult {
    /** The mail server has accepted it. */
    MailResult SENT = new Sent();

    /** The mail server has accepted it. */
    record Sent() implements MailResult {}

    /**
     * The mail server permanently refuses mail to this address: a reply code that begins with 5 (RFC 5321, 4.2.1). The
     * address gets no more mail.
     *
     * @param reason why, for your staff; no personal data
     */
    record Refused(String reason) implements MailResult {
        /** Rejects {@code null}. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The mail server temporarily refuses the mail: a reply code that begins with 4. The library retries it.
     *
     * @param reason why, for your staff; no personal data
     */
    record Later(String reason) implements MailResult {
        /** Rejects {@code null}. */
        public Later {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
