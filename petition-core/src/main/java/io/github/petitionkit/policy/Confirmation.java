package io.github.petitionkit.policy;

import java.time.Duration;

/**
 * The rule for double opt-in: whether and how a signer proves ownership of the address.
 *
 * @param needed whether only confirmed signatures count; without it a signature counts at once
 * @param validFor how long a confirmation link is valid, above zero
 * @param grace how long after closing an earlier link is still accepted, zero or more
 * @param maxMessages the maximum number of messages about one signature, at least 1
 * @param reminders the reminders to signers who have not confirmed; all of them must fit into {@code validFor}
 */
public record Confirmation(boolean needed, Duration validFor, Duration grace, int maxMessages, Reminders reminders) {
    private static final Confirmation BY_MAIL =
            new Confirmation(true, Duration.ofDays(7), Duration.ofHours(24), 5, Reminders.NONE);

    /** No confirmation: for sites whose users have already proved their identity. */
    public static final Confirmation NOT_NEEDED =
            new Confirmation(false, Duration.ofDays(7), Duration.ZERO, 1, Reminders.NONE);

    /** Requires a positive validity, and reminders that fit into it and into the number of messages. */
    public Confirmation {
        DateLimits.require(validFor);
        DateLimits.require(grace);
        if (validFor.isZero() || validFor.isNegative() || grace.isNegative() || maxMessages < 1) {
            throw new IllegalArgumentException(
                    "Give a confirmation a validity above zero, a grace of zero or more and at least one message; got %s, %s, %s"
                            .formatted(validFor, grace, maxMessages));
        }
        if (reminders.most() > 0 && reminders.after().compareTo(validFor.dividedBy(reminders.most())) >= 0) {
            throw new IllegalArgumentException(
                    "%s reminders, one each %s, do not fit into the %s for which the first link is valid; give fewer or sooner ones"
                            .formatted(reminders.most(), reminders.after(), validFor));
        }
        if (reminders.most() >= maxMessages) {
            throw new IllegalArgumentException(
                    "A first message and %s reminders exceed the maximum of %s messages about one signature"
                            .formatted(reminders.most(), maxMessages));
        }
    }

    /**
     * Requires confirmation by mail. A link is valid for 7 days, and for 24 hours after closing. At most 5 messages are
     * sent about one signature, none of them a reminder.
     *
     * @return the rule
     */
    public static Confirmation byMail() {
        return BY_MAIL;
    }

    /**
     * Adds reminders.
     *
     * @param most the maximum number of reminders to one signer
     * @param after the time from signing to the first reminder, and between two reminders
     * @return the rule
     * @throws IllegalArgumentException if they do not fit into the validity of the first link
     */
    public Confirmation reminders(int most, Duration after) {
        return new Confirmation(needed, validFor, grace, maxMessages, new Reminders(after, most));
    }
}
