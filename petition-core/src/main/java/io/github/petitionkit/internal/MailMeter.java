package io.github.petitionkit.internal;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailBudget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks mail against its budget. Concurrent threads may exceed it by one mail each.
 *
 * @param budget the rates
 */
record MailMeter(MailBudget budget) {
    /**
     * A mail to check, as the names of what is counted. Each is read twice for one mail.
     *
     * @param toMailbox the name of its mailbox
     * @param fromNetwork the name of the network of the visitor whose attempt caused it, or {@code null} if unknown
     * @param both the name of both together
     */
    record Item(String toMailbox, @Nullable String fromNetwork, String both) {
        /**
         * Makes an item.
         *
         * @param network empty if unknown
         */
        static Item of(SignerKey mailbox, String network) {
            String toMailbox = "mail|to|" + mailbox.text();
            return new Item(toMailbox, network.isEmpty() ? null : "mail|from|" + network, toMailbox + '|' + network);
        }
    }

    boolean permits(Item item, Instant now) {
        VelocityCounter counter = budget.counter();
        Window network = budget.fromNetwork();
        if (item.fromNetwork() != null && counter.count(item.fromNetwork(), now, network) >= network.limit()) {
            return false;
        }
        Window mailbox = budget.toMailbox();
        int left = mailbox.limit() - counter.count(item.toMailbox(), now, mailbox);
        int own = counter.count(item.both(), now, share());
        return left > 0 && own < Math.max(1, left / 2);
    }

    void sent(Item item, Instant now) {
        VelocityCounter counter = budget.counter();
        counter.hit(item.toMailbox(), now, budget.toMailbox());
        counter.hit(item.both(), now, share());
        if (item.fromNetwork() != null) {
            counter.hit(item.fromNetwork(), now, budget.fromNetwork());
        }
    }

    /** Returns the share of the mailbox's budget for one network. */
    private Window share() {
        Window mailbox = budget.toMailbox();
        return new Window(mailbox.limit() / 2, mailbox.length());
    }
}
