package io.github.petitionkit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionState;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Finding;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a petition has come.
 *
 * @param petition the petition
 * @param state its state at the instant of the tally
 * @param tally its counts
 * @param goal the next round number to show
 * @param thresholds each threshold of its policy, with what is missing
 */
public record Progress(
        Petition petition, PetitionState state, Tally tally, long goal, List<ThresholdProgress> thresholds) {
    /** Copies the list. */
    public Progress {
        thresholds = List.copyOf(thresholds);
    }

    static Progress of(Petition petition, Tally tally, Instant now) {
        PetitionFigures standing =
                new PetitionFigures(tally, petition.life().openedAt().orElse(now), now);
        return new Progress(
                petition,
                petition.stateAt(now),
                tally,
                petition.policy().goals().goalFor(tally.counted()),
                petition.policy().thresholds().all().stream()
                        .map(threshold -> ThresholdProgress.of(threshold, standing, petition))
                        .toList());
    }

    /**
     * How far a petition has come towards one threshold.
     *
     * @param threshold the threshold
     * @param finding what is reached and what is missing
     * @param reachedAt since when it is reached; empty while it is not
     */
    public record ThresholdProgress(Threshold threshold, Finding finding, Optional<Instant> reachedAt) {
        static ThresholdProgress of(Threshold threshold, PetitionFigures standing, Petition petition) {
            return new ThresholdProgress(
                    threshold, threshold.criterion().judge(standing), petition.reachedAt(threshold.code()));
        }
    }

    /** {@return the deadline, seen from the instant of the tally; empty where there is none} */
    public Optional<Instant> deadline() {
        return petition.deadline(tally.at());
    }
}
