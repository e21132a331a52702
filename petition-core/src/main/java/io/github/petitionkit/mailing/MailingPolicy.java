package io.github.petitionkit.mailing;

import java.time.Duration;

/**
 * The rules of a site for mailings. Immutable.
 *
 * @param moderated whether a moderator approves each text before it is sent, and again after each edit
 * @param perWeek the mailings of one organisation that may begin in seven days on one petition, at least 1; a mailing
 *     that goes on after a stop counts once
 */
public record MailingPolicy(boolean moderated, int perWeek) {
    /** The time in which mailings are counted. */
    public static final Duration WEEK = Duration.ofDays(7);

    private static final MailingPolicy STANDARD = new MailingPolicy(false, 2);

    /** Requires a number of 1 or more. */
    public MailingPolicy {
        if (perWeek < 1) {
            throw new IllegalArgumentException(
                    "At least 1 mailing a week may begin, not %s; without an UpdateMailer none is sent"
                            .formatted(perWeek));
        }
    }

    /** {@return the usual policy: no moderation, two mailings a week} */
    public static MailingPolicy standard() {
        return STANDARD;
    }

    /**
     * Lets a moderator approve each text before it is sent.
     *
     * @return the changed policy
     */
    public MailingPolicy withModeration() {
        return new MailingPolicy(true, perWeek);
    }

    /**
     * Changes how many mailings may begin in seven days.
     *
     * @param perWeek 1 or more
     * @return the changed policy
     */
    public MailingPolicy withPerWeek(int perWeek) {
        return new MailingPolicy(moderated, perWeek);
    }
}
