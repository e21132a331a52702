package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.ShareChange;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Objects;

/**
 * Notices that signers with a common trait make up a much larger share of the latest confirmations than usual. An hour
 * in which everybody comes is no surge; a night in which one domain comes is one. Without history the check notices
 * nothing. A club's newsletter causes a surge too, so give the check a low weight.
 *
 * @param subject the common trait
 * @param weight the weight of the signal, 1 to 100
 * @param mix remembers the usual shares
 */
public record SurgeCheck(Trait subject, int weight, ShareMonitor mix) implements ConfirmedCheck {
    private static final int HISTORY = 50;
    private static final int MANY = 6;
    private static final int TIMES = 4;

    /** Requires a weight of 1 to 100. */
    public SurgeCheck {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(mix, "mix");
        Signal.requireWeight("surge-" + subject.code(), weight);
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        String common = subject.of(attempt);
        if (common == null || !attempt.isOnTheWeb() || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        ShareChange shift = mix.arrive(subject.code() + '|' + attempt.petitionKey(), common, confirmed.at());
        return isSurge(shift) ? List.of(signal(shift)) : List.of();
    }

    /** Returns whether a kind of arrivals is frequent, and many times more frequent than its usual share explains. */
    public static boolean isSurge(ShareChange shift) {
        return shift.usualOfAll() >= HISTORY && shift.recent() >= MANY && shift.recent() >= TIMES * shift.expected();
    }

    private Signal signal(ShareChange shift) {
        return new Signal(
                "surge-" + subject.code(),
                weight,
                "About %s of the last %s who confirmed have the same %s, where %s are usual"
                        .formatted(
                                Math.round(shift.recent()),
                                Math.round(shift.recentOfAll()),
                                subject.words(),
                                Math.round(shift.expected())),
                "A share of people with the same %s as it usually is".formatted(subject.words()));
    }
}
