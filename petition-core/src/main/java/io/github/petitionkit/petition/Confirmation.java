package io.github.petitionkit.petition;

import java.time.Duration;
import java.util.Objects;

/**
 * Whether and how a signer proves to own the address: double opt-in.
 *
 * @param needed whether only confirmed signatures count; without it a signature counts at once
 * @param validFor how long a confirmation link is good for, above zero
 * @param grace how long after closing a link that was sent before is still accepted, zero or more
 * @param maxMessages the most confirmation messages for one signature, at least 1
 */
public record Confirmation(boolean needed, Duration validFor, Duration grace, int maxMessages) {
    /** Needed; links last 7 days, are accepted for 24 hours after closing, and at most 5 go to one signature. */
    public static final Confirmation BY_MAIL = new Confirmation(true, Duration.ofDays(7), Duration.ofHours(24), 5);

    /** Not needed: for sites whose users have proved who they are already. */
    public static final Confirmation NOT_NEEDED = new Confirmation(false, Duration.ofDays(7), Duration.ZERO, 1);

    /** Checks the components. */
    public Confirmation {
        Objects.requireNonNull(validFor, "validFor");
        if (validFor.isZero() || validFor.isNegative() || grace.isNegative() || maxMessages < 1) {
            throw new IllegalArgumentException(
                    "Give a confirmation a validity above zero, a grace of zero or more and at least one message; got %s, %s, %d"
                            .formatted(validFor, grace, maxMessages));
        }
    }
}
