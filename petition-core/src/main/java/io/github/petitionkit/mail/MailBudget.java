package io.github.petitionkit.mail;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;

/**
 * Rate limits on mail, over all petitions. They bound how much mail a stranger can cause to a mailbox. Only mail that
 * was sent counts. Mail above a rate waits and is retried; the visitor sees the same answer.
 *
 * <p>Visitors of one network can use at most half of what remains of a mailbox's budget in the window. So one network
 * cannot use it up, and an attacker cannot keep the mailbox's owner from signing.
 *
 * @param toMailbox the rate to one mailbox, in any spelling of its address; the limit is 2 or more
 * @param fromNetwork the rate for visitors of one network, 24 bits of IPv4 or 48 of IPv6
 * @param counter counts the mails; a counter shared by nodes limits them together
 */
public record MailBudget(Window toMailbox, Window fromNetwork, VelocityCounter counter) {
    private static final int KEYS = 100_000;
    private static final int PAUSES = 4;
    private static final int PATIENCE = 4;

    /** Requires a limit of 2 or more to one mailbox. */
    public MailBudget {
        Objects.requireNonNull(fromNetwork, "fromNetwork");
        Objects.requireNonNull(counter, "counter");
        if (toMailbox.limit() < 2) {
            throw new IllegalArgumentException(
                    "A network gets half of what is left of a mailbox's budget: give a limit of 2 or more, not "
                            + toMailbox.limit());
        }
    }

    /**
     * Returns the usual budget: 30 mails to one mailbox in half an hour, at most 10 of them for one network, and 1,000
     * for one network in ten minutes.
     *
     * @param counter counts the mails
     * @return the budget
     */
    public static MailBudget standard(VelocityCounter counter) {
        return new MailBudget(
                new Window(30, Duration.ofMinutes(30)), new Window(1_000, Duration.ofMinutes(10)), counter);
    }

    /** {@return the usual budget, counted in the memory of one node} */
    public static MailBudget standard() {
        return standard(new InMemoryVelocityCounter(KEYS, new SecureRandom()));
    }

    /** {@return how long a mail above the budget waits before a retry: a quarter of the mailbox's window} */
    public Duration pause() {
        return toMailbox.length().dividedBy(PAUSES);
    }

    /** {@return the time after which a mail above the budget is dropped: four windows of the mailbox} */
    public Duration patience() {
        return toMailbox.length().multipliedBy(PATIENCE);
    }
}
