package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.IntervalStatistics;
import io.github.petitionkit.fraud.rate.RegularityMonitor;
import io.github.petitionkit.petition.SignerRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Notices that signers with a common trait confirm a petition as evenly as only a machine does. People come by chance,
 * so the gaps between them vary by about their mean. People who queue for one device come rather evenly too, so give
 * the check a low weight for a shared device.
 *
 * @param subject the common trait
 * @param weight the weight of the signal, 1 to 100
 * @param pace measures the gaps between confirmations
 */
public record RegularityCheck(Trait subject, int weight, RegularityMonitor pace) implements ConfirmedCheck {
    private static final double MACHINE_LIKE = 0.25;
    private static final Duration RETRY = Duration.ofMillis(250);

    /** Requires a weight of 1 to 100. */
    public RegularityCheck {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(pace, "pace");
        Signal.requireWeight("even-pace-" + subject.code(), weight);
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        String key = subject.at(attempt);
        if (key == null || !attempt.isOnTheWeb() || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        IntervalStatistics gaps = pace.arrive(key, confirmed.at());
        boolean machineLike = gaps.count() == IntervalStatistics.MAX_COUNT
                && gaps.variation() < MACHINE_LIKE
                && gaps.mean().compareTo(RETRY) > 0;
        return machineLike ? List.of(signal(gaps)) : List.of();
    }

    private Signal signal(IntervalStatistics gaps) {
        return new Signal(
                "even-pace-" + subject.code(),
                weight,
                "The last " + gaps.count() + " gaps between confirmations with the same " + subject.words() + " are "
                        + gaps.mean().toSeconds() + " s long, give or take " + Math.round(100 * gaps.variation())
                        + " %",
                "Come at a less even pace");
    }
}
