package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.StoredResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records a signing and stores its result in the same write; a repetition returns that result and writes nothing. */
record IdempotentSigning(SigningCommand signing, IdempotencyKeyDigest repetition) implements Command<SigningResult> {
    @Override
    public List<Identity> identities() {
        return signing.identities();
    }

    @Override
    public Set<String> idempotencyKeys() {
        return Set.of(repetition.key());
    }

    @Override
    public List<Signature> drafts() {
        return signing.drafts();
    }

    @Override
    public Decision<SigningResult> decide(CommandContext context) {
        Optional<StoredResult> first = context.storedResult(repetition.key());
        if (first.isPresent()) {
            return Decision.unchanged(repetition.again(first.get()));
        }
        Decision<SigningResult> decision = signing.decide(context);
        return decision.result() instanceof SigningResult.NotEligible
                ? decision
                : new Decision<>(
                        decision.result(),
                        decision.changes().remembering(repetition.first(decision.result(), context.now())));
    }
}
