package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.util.List;
import java.util.Optional;

/**
 * The atomic write that corrects the name or the address of a confirmed signer. The signature stays in the count. The
 * history records the correction, but not its content.
 *
 * @param id the signature
 * @param before the signer before the correction
 * @param after the corrected signer
 * @param candidates the identity of the corrected signer under every key, the current one first
 * @param cause for the history
 * @param by who corrects it
 */
public record CorrectSigner(
        SignatureId id, Signer before, Signer after, List<Identity> candidates, String cause, Actor by)
        implements CommandOnSigner<CorrectSigner.Result> {
    /** Result of the correction. */
    public enum Result {
        /** The signer is corrected. */
        CORRECTED,
        /** The corrected signer has signed already. */
        SIGNED_ALREADY,
        /** The signer has no confirmed signature any more. */
        NOT_STANDING
    }

    @Override
    public Decision<Result> decide(CommandContext context) {
        Optional<Signature> found = context.signature(id).filter(signature -> isStanding(signature, context));
        if (found.isEmpty()) {
            return Decision.unchanged(Result.NOT_STANDING);
        }
        Signature signature = found.get();
        DuplicateSignatures others = DuplicateSignatures.besides(signature, candidates, context);
        DuplicateSignatures.Proof proof = new DuplicateSignatures.Proof(signature.assurance(), true);
        if (others.against(proof).isPresent()) {
            return Decision.unchanged(Result.SIGNED_ALREADY);
        }
        ChangeRecorder changes = new ChangeRecorder(context);
        others.givingWayTo(proof).forEach(weaker -> changes.lapse(weaker, "proved-better", by));
        changes.recordTransition(signature, signature.corrected(after, candidates.get(0)), cause, by);
        changes.tell(event -> new PetitionEvent.SignerCorrected(event, context.now(), id));
        return changes.build(Result.CORRECTED);
    }

    private boolean isStanding(Signature signature, CommandContext context) {
        return signature.state().isActive()
                && !signature.isAttempt(context.petition().policy())
                && signature.signer().equals(before);
    }
}
