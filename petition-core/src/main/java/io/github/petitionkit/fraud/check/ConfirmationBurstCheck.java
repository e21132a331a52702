package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.ShareChange;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Notices that mails which waited for a while are confirmed together within minutes, on a petition where most people
 * confirm at once. Then somebody may have collected them. A reminder, or a mail server that was down, has the same
 * effect, so the signal weighs little. Without history the check notices nothing. Thread-safe.
 *
 * @param ages remembers the age of mails at their confirmation; its recent share has a half-life of a minute or two
 */
public record ConfirmationBurstCheck(ShareMonitor ages) implements ConfirmedCheck {
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final double FEWEST = 20;
    private static final double NEARLY_ALL = 0.8;
    private static final double SELDOM = 0.2;
    private static final double HISTORY = 200;
    private static final List<Signal> BURST = List.of(new Signal(
            "confirmation-burst",
            20,
            "Mails that had lain for a while were confirmed all together",
            "Confirm when the mail comes"));

    /** Rejects {@code null}. */
    public ConfirmationBurstCheck {
        Objects.requireNonNull(ages, "ages");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Duration age = Duration.between(confirmed.attempt().at(), confirmed.at());
        boolean hasLain = age.compareTo(A_WHILE) >= 0;
        ShareChange change =
                ages.arrive("age|" + confirmed.attempt().petitionKey(), hasLain ? "lain" : "fresh", confirmed.at());
        boolean burst = hasLain
                && change.recent() >= FEWEST
                && change.recent() >= NEARLY_ALL * change.recentOfAll()
                && change.usualOfAll() >= HISTORY
                && change.usual() <= SELDOM * change.usualOfAll();
        return burst ? BURST : List.of();
    }
}
