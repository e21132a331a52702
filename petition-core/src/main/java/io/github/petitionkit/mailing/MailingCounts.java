package io.github.petitionkit.mailing;

/**
 * How many supporters a mailing has reached. Each mailbox counts once, and only under one heading.
 *
 * @param sent mails that the mail server has taken
 * @param suppressed mailboxes that get no mail at all: unsubscribed, bounced, or stopped by staff
 * @param refused addresses that the mail server refuses for good
 * @param waiting mails that the mail server takes later
 * @param givenUp mails that the mail server has put off for five days
 */
public record MailingCounts(long sent, long suppressed, long refused, long waiting, long givenUp) {
    /** Nobody yet. */
    public static final MailingCounts NONE = new MailingCounts(0, 0, 0, 0, 0);

    /** Requires numbers of 0 or more. */
    public MailingCounts {
        if (sent < 0 || suppressed < 0 || refused < 0 || waiting < 0 || givenUp < 0) {
            throw new IllegalArgumentException("The counts of a mailing are 0 or more; got %s, %s, %s, %s and %s"
                    .formatted(sent, suppressed, refused, waiting, givenUp));
        }
    }

    /**
     * Adds other counts.
     *
     * @param other the other counts
     * @return the sums
     */
    public MailingCounts plus(MailingCounts other) {
        return new MailingCounts(
                sent + other.sent,
                suppressed + other.suppressed,
                refused + other.refused,
                waiting + other.waiting,
                givenUp + other.givenUp);
    }

    /**
     * Takes mails that have waited out of those that wait.
     *
     * @param number how many
     * @return the counts without them
     */
    public MailingCounts withoutWaiting(long number) {
        return new MailingCounts(sent, suppressed, refused, waiting - number, givenUp);
    }
}
