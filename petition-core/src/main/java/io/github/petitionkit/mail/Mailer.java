package io.github.petitionkit.mail;

/**
 * Sends mail for the host. The library calls it after commit, at least once per mail, from any thread. If it throws,
 * the mail is delivered again later.
 */
@FunctionalInterface
public interface Mailer {
    /**
     * Sends one mail.
     *
     * @param mail the mail
     */
    void send(Mail mail);

    /**
     * Sends one mail and returns the result. Override it if your mail server distinguishes permanent from temporary
     * failures: a permanently refused address is suppressed at once.
     *
     * @param mail the mail
     * @return the result; by default {@link MailResult#SENT}
     */
    default MailResult trySend(Mail mail) {
        send(mail);
        return MailResult.SENT;
    }
}
