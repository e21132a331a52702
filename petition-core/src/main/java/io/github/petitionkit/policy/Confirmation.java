package io.github.petitionkit.policy;

import java.time.Duration;
import java.util.Objects;

/**
 * Whether and how a signer proves to own the address: double opt-in.
 *
 * @param needed whether only confirmed signatures count; without it a signature counts at once
 * @param validFor how long a confirmation link is good for, above zero
 * @param grace how long after closing a link that was sent before is still accepted, zero or more
 * @param maxMessages the most messages about one signature, at least 1
 * @param reminders how often who does not confirm is asked again; all of it while the first link is good
 */
public record Confirmation(boolean needed, Duration validFor, Duration grace, int maxMessages, Reminders reminders) {
    private static final Confirmation BY_MAIL =
            new Confirmation(true, Duration.ofDays(7), Duration.ofHours(24), 5, Reminders.NONE);

    /** Not needed: for sites whose users have proved who they are already. */
    public static final Confirmation NOT_NEEDED =
            new Confirmation(false, Duration.ofDays(7), Duration.ZERO, 1, Reminders.NONE);

    /** Checks the components. */
    public Confirmation {
        Objects.requireNonNull(validFor, "validFor");
        if (validFor.isZero() || validFor.isNegative() || grace.isNegative() || maxMessages < 1) {
            throw new IllegalArgumentException(
                    "Give a confirmation a validity above zero, a grace of zero or more and at least one message; got %s, %s, %d"
                            .formatted(validFor, grace, maxMessages));
        }
        if (reminders.most() > 0 && reminders.after().compareTo(validFor.dividedBy(reminders.most())) >= 0) {
            throw new IllegalArgumentException(
                    "%d reminders, one each %s, do not fit into the %s that the first link is good for; give fewer or sooner ones"
                            .formatted(reminders.most(), reminders.after(), validFor));
        }
        if (reminders.most() >= maxMessages) {
            throw new IllegalArgumentException(
                    "A first message and %d reminders are more than the %d messages that may go to one signature"
                            .formatted(reminders.most(), maxMessages));
        }
    }

    /**
     * Needed; links last 7 days, are accepted for 24 hours after closing, at most 5 messages go to one signature, and none
     * of them is a reminder.
     *
     * @return the rule
     */
    public static Confirmation byMail() {
        return BY_MAIL;
    }

    /**
     * The same with reminders.
     *
     * @param most the most reminders that one signer gets
     * @param after how long after signing a signer who has not confirmed gets the first one, and the pause between two
     * @return the rule
     * @throws IllegalArgumentException if they do not fit into the time that the first link is good for
     */
    public Confirmation reminders(int most, Duration after) {
        return new Confirmation(needed, validFor, grace, maxMessages, new Reminders(after, most));
    }
}
