package io.github.petitionkit.mailing;

import io.github.petitionkit.mail.MailResult;

/** Sends the mails of mailings for the host. Called from several threads at the same time, outside any transaction. */
@FunctionalInterface
public interface UpdateMailer {
    /**
     * Sends one mail. After a crash of the node it may be called again for the mails of the batch that was in flight;
     * give these the same {@code Message-ID}, so that many mailboxes show them once.
     *
     * @param mail the mail
     * @return what the mail server answers about the address. Throw any exception if it cannot be reached: the mailing
     *     then pauses, and the mail is tried again later
     */
    MailResult send(UpdateMail mail);
}
