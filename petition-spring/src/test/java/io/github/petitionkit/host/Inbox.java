package io.github.petitionkit.host;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.UpdateMail;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Keeps the mails. */
public final class Inbox implements Mailer {
    private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
    private final Deque<UpdateMail> updates = new ConcurrentLinkedDeque<>();

    @Override
    public void send(Mail mail) {
        mails.add(mail);
    }

    MailResult take(UpdateMail update) {
        updates.add(update);
        return MailResult.SENT;
    }

    /** {@return the last mail of a mailing} */
    public UpdateMail lastUpdate() {
        return updates.getLast();
    }

    /** {@return the token of the last mail that asked an address to confirm} */
    public String tokenOf(String address) {
        return mails.stream()
                .filter(mail ->
                        mail.kind() == MailKind.CONFIRM && mail.to().value().equals(address))
                .map(Mail::token)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** {@return the mails, oldest first} */
    public Stream<Mail> mails() {
        return mails.stream();
    }

    /** {@return how many mails there are} */
    public int size() {
        return mails.size();
    }
}
