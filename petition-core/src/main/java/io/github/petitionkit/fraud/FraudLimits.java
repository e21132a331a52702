package io.github.petitionkit.fraud;

import io.github.petitionkit.fraud.rate.Window;
import java.time.Duration;
import java.util.Objects;

/**
 * The limits of the built-in checks. {@code benchmarks/run.sh fraud} measures those of {@link #standard()}; stricter
 * limits catch more fakes and hold more honest people. Immutable.
 *
 * @param fastestForm the shortest time in which a person fills in a form
 * @param fastestClick the shortest time in which a person with a password manager does; at most {@code fastestForm}
 * @param fastestConfirmation the shortest time between an attempt and its confirmation by a person
 * @param clicksTogether number of mails that one browser at one IP address may confirm for forms sent from elsewhere
 * @param numberedAddresses number of mailboxes with close numbers after the same letters that may confirm
 * @param fewestUniform minimum number of people from one place before their addresses are compared, 2 or more
 * @param uniformShare the share of a place that must have one address pattern, above 0.5 and at most 1
 * @param uniformHistory minimum number of other confirmed signers of the country, 1 or more
 */
public record FraudLimits(
        Duration fastestForm,
        Duration fastestClick,
        Duration fastestConfirmation,
        Window clicksTogether,
        Window numberedAddresses,
        int fewestUniform,
        double uniformShare,
        int uniformHistory) {
    private static final FraudLimits STANDARD = new FraudLimits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Window.of(30, 3_600),
            Window.of(6, 6 * 3_600L),
            5,
            0.8,
            200);

    /**
     * Requires each limit to be in its range.
     *
     * @throws IllegalArgumentException if one is not
     */
    public FraudLimits {
        Objects.requireNonNull(clicksTogether, "clicksTogether");
        Objects.requireNonNull(numberedAddresses, "numberedAddresses");
        if (fastestClick.isNegative() || fastestClick.compareTo(fastestForm) > 0 || fastestConfirmation.isNegative()) {
            throw new IllegalArgumentException(
                    "The fastest click takes %s, the fastest form %s, the fastest confirmation %s: give 0 <= click <= form, and no negative time"
                            .formatted(fastestClick, fastestForm, fastestConfirmation));
        }
        if (fewestUniform < 2 || !(uniformShare > 0.5 && uniformShare <= 1) || uniformHistory < 1) {
            throw new IllegalArgumentException(
                    "Of %s or more from one place a share of %s, after %s others: give 2 or more, a share above 0.5 and at most 1, and 1 or more"
                            .formatted(fewestUniform, uniformShare, uniformHistory));
        }
    }

    /** {@return the limits of the standard policy} */
    public static FraudLimits standard() {
        return STANDARD;
    }
}
