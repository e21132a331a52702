package io.github.petitionkit.jackson;

import io.github.petitionkit.Progress;
import io.github.petitionkit.Progress.ThresholdProgress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.validation.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the public views of a petition, its progress, its signatures, a movement and an attempt to sign. They contain the text that
 * the creator published, counts, and a signer's name in the form that the signer chose. They contain nothing else, even
 * if the full types get more components later.
 */
public final class PublicView {
    private PublicView() {}

    /**
     * Returns a petition as readers see it.
     *
     * @param petition the petition
     * @param now the present
     * @return the view; empty before publication, for a stopped one, and for a hidden one
     */
    public static Optional<PublicPetition> of(Petition petition, Instant now) {
        PetitionState state = petition.stateAt(now);
        return isPublic(petition, state)
                ? Optional.of(new PublicPetition(
                        petition.id(),
                        petition.content(),
                        state,
                        petition.life().openedAt(),
                        petition.laterSigning(),
                        petition.deadline(now),
                        petition.closedAt(now),
                        state == PetitionState.REJECTED ? reason(petition) : Optional.empty(),
                        petition.outcomes(),
                        petition.updates(),
                        Optional.ofNullable(petition.archival()).map(Archival::archive),
                        petition.earlyClosing(now)
                                .map(closing -> new PublicPetition.Closing(closing.at(), closing.reason()))))
                : Optional.empty();
    }

    /**
     * Returns a petition's progress as readers see it, with {@linkplain PublicFigures#standard() rounded} figures of
     * countries and regions, without pending and held signatures.
     *
     * @param progress the progress
     * @return the view; empty if the petition's view is empty
     */
    public static Optional<PublicProgress> of(Progress progress) {
        return of(progress, PublicFigures.standard());
    }

    /**
     * Returns a petition's progress as readers see it.
     *
     * @param progress the progress
     * @param figures the rounding of the figures of countries and regions
     * @return the view; empty if the petition's view is empty
     */
    public static Optional<PublicProgress> of(Progress progress, PublicFigures figures) {
        Tally tally = progress.tally();
        return isPublic(progress.petition(), progress.state())
                ? Optional.of(new PublicProgress(
                        progress.petition().id(),
                        progress.state(),
                        tally.at(),
                        tally.counted(),
                        progress.goal(),
                        progress.petition().laterSigning(),
                        progress.deadline(),
                        figures.of(tally.byCountry()),
                        figures.of(tally.byRegion()),
                        tally.byHour(),
                        tally.lastHour(),
                        tally.last24Hours(),
                        progress.thresholds().stream()
                                .map(threshold -> station(threshold, figures))
                                .toList()))
                : Optional.empty();
    }

    /**
     * Returns a movement's figures as readers see them.
     *
     * @param progress the figures
     * @param figures the rounding of the figures of countries
     * @return the view
     */
    public static PublicMovement of(MovementProgress progress, PublicFigures figures) {
        return new PublicMovement(
                progress.movement(),
                progress.supporters(),
                progress.signatures(),
                figures.of(progress.byCountry()),
                progress.byHour(),
                progress.lastHour(),
                progress.last24Hours());
    }

    /**
     * Returns a signature as readers see it in a list of signers. It has no id, so that a stranger cannot refer to it.
     *
     * @param signature the signature
     * @return the view; empty unless it counts
     */
    public static Optional<PublicSignature> of(Signature signature) {
        return signature.state() == SignatureState.CONFIRMED
                ? signature
                        .countedAt()
                        .map(at -> new PublicSignature(
                                name(
                                        signature.signer().name(),
                                        signature.statement().shownName()),
                                signature.signer().country(),
                                at))
                : Optional.empty();
    }

    /**
     * Returns the result of an attempt to sign as the visitor may see it.
     *
     * @param result the exact result
     * @return the view
     */
    public static PublicAnswer of(SigningResult result) {
        return new PublicAnswer(result.acknowledgement(), violations(result));
    }

    private static List<Violation> violations(SigningResult result) {
        if (result instanceof SigningResult.Invalid invalid) {
            return invalid.violations();
        }
        return result instanceof SigningResult.NotEligible refused ? refused.reasons() : List.of();
    }

    private static boolean isPublic(Petition petition, PetitionState state) {
        return switch (state) {
            case OPEN, CLOSED, REJECTED -> true;
            case WITHDRAWN -> petition.life().openedAt().isPresent();
            case DRAFT, COLLECTING_SPONSORS, IN_MODERATION, FLAGGED, DORMANT, HIDDEN, STOPPED -> false;
        };
    }

    private static Optional<Reason> reason(Petition petition) {
        return petition.life().lastTransition().map(Transition::reason);
    }

    private static PublicProgress.Station station(ThresholdProgress progress, PublicFigures figures) {
        return new PublicProgress.Station(
                progress.threshold().code(),
                progress.threshold().criterion().demand(),
                figures.fraction(progress.finding()),
                progress.reachedAt());
    }

    private static Optional<String> name(@Nullable PersonName name, PublicName choice) {
        if (name == null) {
            return Optional.empty();
        }
        return choice.shown(name.value());
    }
}
