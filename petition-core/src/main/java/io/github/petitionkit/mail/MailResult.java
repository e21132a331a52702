package io.github.petitionkit.mail;

import java.util.Objects;

/** What became of a mail that was to be sent. */
public sealed interface MailResult {
    /** The mail server has taken it. */
    MailResult SENT = new Sent();

    /** The mail server has taken it. */
    record Sent() implements MailResult {}

    /**
     * The mail server will never take a mail to this address, as answers beginning with 5 say (RFC 5321, 4.2.1). The address gets no
     * mail any more.
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
     * The mail server cannot take it now, as answers beginning with 4 say. It is tried again by itself.
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
