package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.SponsorsFullException;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.util.List;
import java.util.Optional;

/** The atomic write of a vouching: like a confirmation, with a weaker proof that does not show who owns the mailbox. */
public record VouchingCommand(SignatureId id, List<Identity> candidates, String cause, Actor by)
        implements CommandOnSigner<VouchingResult> {
    private static final DuplicateSignatures.Proof PROOF = new DuplicateSignatures.Proof(Assurance.VOUCHED, false);

    @Override
    public Decision<VouchingResult> decide(CommandContext context) {
        Signature attempt = context.require(id);
        if (attempt.state() == SignatureState.CONFIRMED) {
            return Decision.unchanged(new VouchingResult.SignedMeanwhile(id));
        }
        DuplicateSignatures standing = DuplicateSignatures.of(candidates, context);
        Optional<Signature> claim =
                standing.against(PROOF).filter(other -> !other.id().equals(id));
        if (claim.isPresent()) {
            return Decision.unchanged(
                    new VouchingResult.SignedMeanwhile(claim.get().id()));
        }
        Signature vouched = attempt.vouched(context.now());
        if (!context.petition().acceptsConfirmation(context.now())) {
            return Decision.unchanged(new VouchingResult.TooLate(id));
        }
        if (!context.petition().takesOneMore(attempt.context().role())) {
            throw new SponsorsFullException(
                    context.petition().id(),
                    context.petition().policy().sponsorship().most());
        }
        ChangeRecorder changes = new ChangeRecorder(context);
        standing.givingWayTo(PROOF).forEach(weaker -> changes.lapse(weaker, "proved-better", by));
        changes.recordTransition(attempt, vouched, cause, by);
        return changes.build(new VouchingResult.Vouched(vouched));
    }
}
