package io.github.petitionkit.jackson;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A petition as readers see it; made by {@link PublicView}.
 *
 * @param id its id
 * @param content the text that its creator published, including the creator's name
 * @param state its state
 * @param openedAt when it was first published
 * @param signingFrom when signing starts, if that is later than its publication
 * @param deadline when it closes by its term
 * @param closedAt when it closed
 * @param rejection the reason why it was rejected
 * @param outcomes the reactions to it, by track
 * @param updates news from its creator, oldest first
 * @param archive the code of the archive that it is in
 * @param closing the decision by which it closes, or has closed, before the end of its term
 */
public record PublicPetition(
        PetitionId id,
        Content content,
        PetitionState state,
        Optional<Instant> openedAt,
        Optional<Instant> signingFrom,
        Optional<Instant> deadline,
        Optional<Instant> closedAt,
        Optional<Reason> rejection,
        Map<String, Outcome> outcomes,
        List<PetitionUpdate> updates,
        Optional<String> archive,
        Optional<Closing> closing) {
    /**
     * A closing before the end of the term.
     *
     * @param at when; after the present if it has only been announced
     * @param reason why
     */
    public record Closing(Instant at, Reason reason) {
        /** Rejects {@code null}. */
        public Closing {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Rejects {@code null} and copies the collections. */
    public PublicPetition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(signingFrom, "signingFrom");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(rejection, "rejection");
        outcomes = InOrder.copyOf(outcomes);
        updates = List.copyOf(updates);
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(closing, "closing");
    }
}
