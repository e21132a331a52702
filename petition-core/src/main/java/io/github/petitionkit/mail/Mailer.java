package io.github.petitionkit.mail;

/**
 * Sends mail for the host. Called after the signature is durable, at least once per mail, from any thread. An exception
 * means "not sent": the mail comes again later, and nothing else waits for it.
 */
@FunctionalInterface
public interface Mailer {
    /**
     * Sends one mail.
     *
     * @param mail what to send to whom
     */
    void send(Mail mail);
}
