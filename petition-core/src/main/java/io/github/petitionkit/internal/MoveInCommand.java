package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The atomic write of a signature that moves in from another site. Its id follows from its key there, so that it is
 * written once. It mails nobody.
 */
record MoveInCommand(Signature draft, List<Identity> candidates, Function<SigningBlock, SigningResult> notEligible)
        implements EntryCommand {
    private static final String CAUSE = "moved-in";

    @Override
    public Set<SignatureId> signatures() {
        return Set.of(draft.id());
    }

    @Override
    public Decision<SigningResult> decide(CommandContext context) {
        if (context.signature(draft.id()).isPresent()) {
            return Decision.unchanged(already(draft));
        } else if (context.petition().life().openedAt().isEmpty()) {
            return Decision.unchanged(notEligible.apply(SigningBlock.NOT_OPEN));
        }
        DuplicateSignatures standing = DuplicateSignatures.of(candidates, context);
        Optional<Signature> takenOut = standing.takenOutBefore();
        if (takenOut.isPresent()) {
            return Decision.unchanged(new SigningResult.StaysOut(
                    takenOut.get().id(), takenOut.get().state(), Acknowledgement.THANK_YOU));
        }
        boolean confirmed = draft.state() == SignatureState.CONFIRMED;
        DuplicateSignatures.Proof proof = new DuplicateSignatures.Proof(
                draft.assurance(), draft.timestamps().confirmedAt() != null);
        Optional<Signature> claim = standing.against(proof);
        if (claim.isPresent()) {
            return Decision.unchanged(already(claim.get()));
        }
        ChangeRecorder changes = new ChangeRecorder(context);
        if (confirmed) {
            standing.givingWayTo(proof).forEach(weaker -> changes.lapse(weaker, "proved-better", Actor.SYSTEM));
        }
        Signature entered = entered(
                draft.state(),
                new Timestamps(
                        context.now(),
                        draft.timestamps().confirmedAt(),
                        draft.timestamps().countedAt()));
        changes.recordTransition(null, entered, CAUSE, Actor.SYSTEM);
        if (confirmed) {
            standing.attemptsEndingWith(draft.id(), proof)
                    .forEach(other -> changes.lapse(other, "confirmed-another", Actor.SYSTEM));
        }
        return changes.build(
                confirmed
                        ? new SigningResult.Confirmed(entered.id(), changes.counted())
                        : new SigningResult.ConfirmationNeeded(entered.id()));
    }

    private SigningResult already(Signature earlier) {
        return alreadySigned(earlier, Acknowledgement.THANK_YOU);
    }
}
