package io.github.petitionkit.internal;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailBudget;
import java.time.Instant;

/**
 * Checks mail against its budget. Concurrent threads may exceed it by one mail each.
 *
 * @param budget the rates
 */
record MailMeter(MailBudget budget) {
    /**
     * A mail to check.
     *
     * @param mailbox a hash of the mailbox
     * @param network the network of the visitor whose attempt caused it; empty if unknown
     */
    record Item(String mailbox, String network) {
        static Item of(SignerKey mailbox, String network) {
            return new Item(mailbox.text(), network);
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
        int left = mailbox.limit() - counter.count(item.mailboxKey(), now, mailbox);
        int own = counter.count(item.bothKey(), now, share());
        return left > 0 && own < Math.max(1, left / 2);
    }

    void sent(Item item, Instant now) {
        VelocityCounter counter = budget.counter();
        counter.hit(item.mailboxKey(), now, budget.toMailbox());
        counter.hit(item.bothKey(), now, share());
        if (item.hasNetwork()) {
            counter.hit(item.networkKey(), now, budget.fromNetwork());
        }
    }

    /** Returns the share of the mailbox's budget for one network. */
    private Window share() {
        Window mailbox = budget.toMailbox();
        return new Window(mailbox.limit() / 2, mailbox.length());
    }
}
