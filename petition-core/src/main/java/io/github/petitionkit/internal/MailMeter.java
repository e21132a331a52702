package io.github.petitionkit.internal;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailBudget;
import java.time.Instant;

/**
 * Measures mail against its budget. Threads that ask at the same time may exceed it by one each.
 *
 * @param budget the rates
 */
record MailMeter(MailBudget budget) {
    /**
     * A mail to be measured.
     *
     * @param mailbox a hash of the mailbox
     * @param network of the visitor whose attempt it is about; empty if that is unknown
     */
    record Item(String mailbox, String network) {
        static Item of(SignerKey mailbox, String network) {
            return new Item(mailbox.keyId() + ':' + mailbox.hash(), network);
        }

        private String mailboxKey() {
            return "mail|to|" + mailbox;
        }

        private String networkKey() {
            return "mail|from|" + network;
        }

        private String bothKey() {
            return mailboxKey() + '|' + network;
        }

        private boolean hasNetwork() {
            return !network.isEmpty();
        }
    }

    boolean permits(Item item, Instant now) {
        VelocityCounter counter = budget.counter();
        Window network = budget.fromNetwork();
        if (item.hasNetwork() && counter.count(item.networkKey(), now, network) >= network.limit()) {
            return false;
        }
        Window mailbox = budget.toMailbox();
        int sent = counter.count(item.mailboxKey(), now, mailbox);
        return sent < mailbox.limit() / 2 || (sent < mailbox.limit() && isNew(item, now));
    }

    private boolean isNew(Item item, Instant now) {
        return item.hasNetwork() && budget.counter().count(item.bothKey(), now, once()) == 0;
    }

    void sent(Item item, Instant now) {
        VelocityCounter counter = budget.counter();
        counter.hit(item.mailboxKey(), now, budget.toMailbox());
        if (item.hasNetwork()) {
            counter.hit(item.networkKey(), now, budget.fromNetwork());
            counter.hit(item.bothKey(), now, once());
        }
    }

    private Window once() {
        return new Window(1, budget.toMailbox().length());
    }
}
