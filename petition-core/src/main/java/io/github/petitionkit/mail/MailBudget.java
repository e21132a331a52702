package io.github.petitionkit.mail;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;

/**
 * How much mail the library sends, as rates over all petitions: they bound what a stranger can do to a mailbox, and they always run
 * out with time. Only mail that was sent counts. What exceeds a rate waits and is tried again; the visitor is answered the same.
 *
 * <p>The second half of what a mailbox may get is kept for networks to whose visitors no mail has been sent there in that time, so
 * that somebody who spends the budget does not keep the mailbox's owner from signing.
 *
 * @param toMailbox so many to one mailbox, however its address is spelt, in so long; the limit is 2 or more
 * @param fromNetwork so many for visitors of one network, 24 bits of IPv4 or 48 of IPv6, in so long
 * @param counter counts; one that nodes share bounds them together
 */
public record MailBudget(Window toMailbox, Window fromNetwork, VelocityCounter counter) {
    private static final int KEYS = 100_000;
    private static final int PAUSES = 4;
    private static final int PATIENCE = 4;

    /** Checks the components. */
    public MailBudget {
        Objects.requireNonNull(fromNetwork, "fromNetwork");
        Objects.requireNonNull(counter, "counter");
        if (toMailbox.limit() < 2) {
            throw new IllegalArgumentException(
                    "Half of a mailbox's mail is kept for networks that are new to it: give a limit of 2 or more, not "
                            + toMailbox.limit());
        }
    }

    /**
     * The usual budget: 20 mails to one mailbox in half an hour, and 1,000 for one network in ten minutes.
     *
     * @param counter counts
     * @return the budget
     */
    public static MailBudget standard(VelocityCounter counter) {
        return new MailBudget(
                new Window(20, Duration.ofMinutes(30)), new Window(1_000, Duration.ofMinutes(10)), counter);
    }

    /** {@return the usual budget, counted in the memory of one node} */
    public static MailBudget standard() {
        return standard(new InMemoryVelocityCounter(KEYS, new SecureRandom()));
    }

    /** {@return how long a mail that exceeds the budget waits until it is tried again: a quarter of the mailbox's window} */
    public Duration pause() {
        return toMailbox.length().dividedBy(PAUSES);
    }

    /** {@return after how long a mail that still exceeds the budget is dropped: four windows of the mailbox} */
    public Duration patience() {
        return toMailbox.length().multipliedBy(PATIENCE);
    }
}
