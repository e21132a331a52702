package io.github.petitionkit.spring.web;

import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicPetition;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.time.Instant;
import java.util.Optional;

/**
 * A petition in a list.
 *
 * @param id its id
 * @param title its title
 * @param summary its summary; may be empty
 * @param state its state
 * @param counted signatures that count
 * @param goal the next round number
 * @param openedAt when it was first published
 * @param signingFrom when signing starts, if that is later than its publication
 * @param deadline when it closes by its term
 */
record PetitionSummary(
        PetitionId id,
        String title,
        String summary,
        PetitionState state,
        long counted,
        long goal,
        Optional<Instant> openedAt,
        Optional<Instant> signingFrom,
        Optional<Instant> deadline) {

    /** Makes a summary; empty if the public may not see the petition. */
    static Optional<PetitionSummary> of(Progress progress) {
        return PublicView.of(progress.petition(), progress.tally().at()).map(petition -> of(petition, progress));
    }

    private static PetitionSummary of(PublicPetition petition, Progress progress) {
        return new PetitionSummary(
                petition.id(),
                petition.content().title(),
                petition.content().summary(),
                petition.state(),
                progress.tally().counted(),
                progress.goal(),
                petition.openedAt(),
                petition.signingFrom(),
                petition.deadline());
    }
}
