package io.github.petitionkit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Finding;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A petition's progress: its counts, goal and thresholds at one instant.
 *
 * @param petition the petition
 * @param state its state at the instant of the tally
 * @param tally its counts
 * @param goal the next round number to show
 * @param thresholds each threshold of its policy, with the number of missing signatures
 */
public record Progress(
        Petition petition, PetitionState state, Tally tally, long goal, List<ThresholdProgress> thresholds) {
    /** Copies the list. */
    public Progress {
        thresholds = List.copyOf(thresholds);
    }

    static Progress of(Petition petition, Tally tally, Instant now) {
        PetitionFigures standing =
                new PetitionFigures(tally, petition.signingSince().orElse(now), now);
        return new Progress(
                petition,
                petition.stateAt(now),
                tally,
                goal(petition, tally.counted()),
                petition.policy().thresholds().all().stream()
                        .map(threshold -> ThresholdProgress.of(threshold, standing, petition))
                        .toList());
    }

    private static long goal(Petition petition, long counted) {
        Long reached = petition.goalReached();
        return petition.policy().goals().goalFor(counted, reached == null ? 0 : reached);
    }

    /**
     * A petition's progress towards one threshold.
     *
     * @param threshold the threshold
     * @param finding whether it is reached, and the number of missing signatures
     * @param reachedAt when it was reached; empty while it is not
     */
    public record ThresholdProgress(Threshold threshold, Finding finding, Optional<Instant> reachedAt) {
        static ThresholdProgress of(Threshold threshold, PetitionFigures standing, Petition petition) {
            return new ThresholdProgress(
                    threshold, threshold.criterion().judge(standing), petition.reachedAt(threshold.code()));
        }
    }

    /** {@return the deadline, as of the instant of the tally; empty if there is none} */
    public Optional<Instant> deadline() {
        return petition.deadline(tally.at());
    }

    /**
     * Returns what to show instead of a form to sign.
     *
     * @return why people cannot sign, as of the instant of the tally; empty while they can
     */
    public Optional<SigningBlock> signingBlock() {
        return petition.signingBlock(SignerRole.SIGNER, tally.at());
    }
}
