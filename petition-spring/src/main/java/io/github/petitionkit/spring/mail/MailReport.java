package io.github.petitionkit.spring.mail;

import io.github.petitionkit.Mails;
import io.github.petitionkit.identity.EmailAddress;
import java.util.Objects;

/**
 * What a mail server or a mailbox provider reports about a mail that it took. Each report has the token of the mail's
 * header {@code List-Unsubscribe}, which proves that the library sent the mail.
 */
public sealed interface MailReport {
    /**
     * Tells the suppression list.
     *
     * @param mails the suppression list
     * @return {@code true} if the report is about a mail of the library; {@code false} if not, and then nothing changes
     */
    boolean tell(Mails mails);

    /**
     * The mail can never be delivered to an address.
     *
     * @param address the address
     * @param unsubscribeToken the token
     */
    record Bounce(EmailAddress address, String unsubscribeToken) implements MailReport {
        /** Rejects {@code null}. */
        public Bounce {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(unsubscribeToken, "unsubscribeToken");
        }

        @Override
        public boolean tell(Mails mails) {
            return mails.bounced(address, unsubscribeToken);
        }

        /** Leaves out the address and the token. */
        @Override
        public String toString() {
            return "Bounce[hidden]";
        }
    }

    /**
     * The owner of the mailbox reported the mail as unwanted.
     *
     * @param unsubscribeToken the token
     */
    record Complaint(String unsubscribeToken) implements MailReport {
        /** Rejects {@code null}. */
        public Complaint {
            Objects.requireNonNull(unsubscribeToken, "unsubscribeToken");
        }

        @Override
        public boolean tell(Mails mails) {
            return mails.complained(unsubscribeToken);
        }

        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Complaint[hidden]";
        }
    }
}
