package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.util.List;
import java.util.Set;

/** Returns the result of a command on the present data, and writes nothing. */
record WithoutWriting<R>(Command<R> step) implements Command<R> {
    @Override
    public List<Identity> identities() {
        return step.identities();
    }

    @Override
    public Set<SignatureId> signatures() {
        return step.signatures();
    }

    @Override
    public Set<String> idempotencyKeys() {
        return step.idempotencyKeys();
    }

    @Override
    public Decision<R> decide(CommandContext context) {
        return Decision.unchanged(step.decide(context).result());
    }
}
