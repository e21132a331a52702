package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.util.List;
import java.util.Set;

/** Returns the result of a command on the present data, and writes nothing. */
record WithoutWriting<R>(Command<R> command) implements Command<R> {
    @Override
    public List<Identity> identities() {
        return command.identities();
    }

    @Override
    public Set<SignatureId> signatures() {
        return command.signatures();
    }

    @Override
    public Set<String> idempotencyKeys() {
        return command.idempotencyKeys();
    }

    @Override
    public Decision<R> decide(CommandContext context) {
        return Decision.unchanged(command.decide(context).result());
    }
}
