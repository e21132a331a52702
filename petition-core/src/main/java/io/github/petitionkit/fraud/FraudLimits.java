package io.github.petitionkit.fraud;

import io.github.petitionkit.fraud.rate.Window;
import java.time.Duration;
import java.util.Objects;

/**
 * The limits of the built-in checks. {@link #standard()} has the ones that {@code benchmarks/run.sh fraud} measures; nearer
 * limits catch more and hurt more people. Immutable.
 *
 * @param fastestForm the least time in which a person fills in a form
 * @param fastestClick the least time in which a person with a password manager does; at most {@code fastestForm}
 * @param fastestConfirmation the least time between an attempt and its confirmation by a person
 * @param clicksTogether how many mails one browser at one address may confirm for forms from elsewhere
 * @param numberedAddresses how many mailboxes with close numbers behind the same letters may confirm
 * @param fewestUniform how many from one place have to be alike before their addresses are looked at, 2 or more
 * @param uniformShare the share of a place that has to be alike, above 0.5 and at most 1
 * @param uniformHistory how many others of the country the site has to have confirmed before, 1 or more
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
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
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
                    "Of %d or more from one place a share of %s, after %d others: give 2 or more, a share above 0.5 and at most 1, and 1 or more"
                            .formatted(fewestUniform, uniformShare, uniformHistory));
        }
    }

    /** {@return the limits of the standard policy} */
    public static FraudLimits standard() {
        return STANDARD;
    }
}
