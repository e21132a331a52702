package io.github.petitionkit.store;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;
import java.util.Set;

/**
 * One atomic command on one petition: a pure function from the data that it sees to the changes to write. It declares
 * beforehand which signatures it needs, so that a store can fetch the data of many waiting commands together. It must
 * not keep state, do I/O or call the store, because a store may run it again in another thread.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface Command<R> {
    /** {@return the identities of the signers whose signatures the command needs} */
    default List<Identity> identities() {
        return List.of();
    }

    /** {@return the signatures that the command needs} */
    default Set<SignatureId> signatures() {
        return Set.of();
    }

    /** {@return the hashed idempotency keys whose stored results the command needs} */
    default Set<String> idempotencyKeys() {
        return Set.of();
    }

    /**
     * Returns the new signatures that the command will probably write. A store may encode them in the caller's thread,
     * before it enters the serial part of the write.
     *
     * @return drafts; the written signatures can differ
     */
    default List<Signature> drafts() {
        return List.of();
    }

    /**
     * Runs the command.
     *
     * @param context the current data of the petition
     * @return the result for the caller, and the changes to write
     */
    Decision<R> decide(CommandContext context);
}
