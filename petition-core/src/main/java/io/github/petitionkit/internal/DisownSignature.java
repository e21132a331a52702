package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;

/** The answer of a mailbox's owner that somebody else has signed with the address. */
public record DisownSignature(SignatureId id) implements CommandOnSignature<DisownmentResult> {
    private static final String CAUSE = "not-me";

    @Override
    public Decision<DisownmentResult> decide(CommandContext context) {
        Signature signature = context.require(id);
        if (!signature.state().isActive()) {
            return Decision.unchanged(new DisownmentResult.AlreadyGone(id));
        }
        Petition petition = context.petition();
        ChangeRecorder changes = new ChangeRecorder(context);
        if (signature.isAttempt(petition.policy())) {
            changes.lapse(signature, CAUSE, Actor.SIGNER);
            return changes.build(new DisownmentResult.AttemptEnded(id));
        }
        changes.tell(event -> new PetitionEvent.SignatureDisowned(event, context.now(), id));
        Withdrawal rule = petition.policy().withdrawal();
        if (rule.isLocked(threshold -> petition.reachedAt(threshold).isPresent())) {
            return changes.build(new DisownmentResult.Noted(id, rule.lockedBy()));
        }
        changes.recordTransition(signature, signature.to(SignatureState.WITHDRAWN, context.now()), CAUSE, Actor.SIGNER);
        return changes.build(new DisownmentResult.Withdrawn(id));
    }
}
