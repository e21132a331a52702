package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Records consents that signers give later, and withdrawals of consents, each with its time. */
public record ConsentService(PetitionStore store) {
    public ConsentResult give(PetitionId petition, SignatureId signature, List<Consent> consents) {
        return store.execute(petition, new Give(signature, List.copyOf(consents)));
    }

    /** Withdraws the consents of a scope and returns the number of signatures that had one. */
    public long withdraw(Collection<Signature> signatures, ConsentScope scope) {
        return signatures.stream()
                .filter(signature -> has(signature, scope))
                .filter(signature -> store.execute(signature.petition(), new Withdraw(signature.id(), scope)))
                .count();
    }

    private static boolean has(Signature signature, ConsentScope scope) {
        return signature.statement().standingConsents().stream()
                .anyMatch(given -> scope.covers(signature, given.consent()));
    }

    private record Give(SignatureId id, List<Consent> consents) implements CommandOnSignature<ConsentResult> {
        @Override
        public Decision<ConsentResult> decide(CommandContext context) {
            Optional<Signature> found = context.signature(id)
                    .filter(signature -> signature.state().isActive() && !signature.isErased())
                    .filter(signature -> !signature.isAttempt(context.petition().policy()));
            if (found.isEmpty()) {
                return Decision.unchanged(new ConsentResult.NotStanding());
            }
            Signature changed = found.get().withConsents(consents, context.now());
            return changed.equals(found.get())
                    ? Decision.unchanged(new ConsentResult.Recorded(0))
                    : recorded(changed, context).build(new ConsentResult.Recorded(1));
        }
    }

    private record Withdraw(SignatureId id, ConsentScope scope) implements CommandOnSignature<Boolean> {
        @Override
        public Decision<Boolean> decide(CommandContext context) {
            Signature before = context.require(id);
            Signature changed = before.withConsentsWithdrawn(consent -> scope.covers(before, consent), context.now());
            return changed.equals(before)
                    ? Decision.unchanged(false)
                    : recorded(changed, context).build(true);
        }
    }

    private static ChangeRecorder recorded(Signature changed, CommandContext context) {
        ChangeRecorder changes = new ChangeRecorder(context);
        changes.update(changed);
        changes.tell(event -> new PetitionEvent.ConsentsChanged(event, context.now(), changed.id()));
        return changes;
    }
}
