package io.github.petitionkit.mail;

/**
 * Sends mail for the host. Called after the signature is durable, at least once per mail, from any thread. An exception means
 * "not sent": the mail comes again later.
 */
@FunctionalInterface
public interface Mailer {
    /**
     * Sends one mail.
     *
     * @param mail what to send to whom
     */
    void send(Mail mail);

    /**
     * Sends one mail, and says what became of it. Override it where your mail server says more than "sent" or "not sent": an address
     * that it refuses for good is given up at once.
     *
     * @param mail what to send to whom
     * @return what became of it; {@link MailResult#SENT} unless overridden
     */
    default MailResult trySend(Mail mail) {
        send(mail);
        return MailResult.SENT;
    }
}
