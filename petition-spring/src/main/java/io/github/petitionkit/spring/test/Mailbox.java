package io.github.petitionkit.spring.test;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects mails instead of sending them. Thread-safe. */
public final class Mailbox implements Mailer {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    /** Makes an empty mailbox. */
    public Mailbox() {}

    @Override
    public void send(Mail mail) {
        mails.add(mail);
    }

    /** {@return the mails, oldest first} */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /**
     * Returns the latest mail.
     *
     * @return the mail
     * @throws IllegalStateException if there is none
     */
    public Mail last() {
        List<Mail> all = mails();
        if (all.isEmpty()) {
            throw new IllegalStateException("No mail was sent; check that the policy requires confirmation");
        }
        return all.get(all.size() - 1);
    }

    /** Removes all mails. */
    public void clear() {
        mails.clear();
    }
}
