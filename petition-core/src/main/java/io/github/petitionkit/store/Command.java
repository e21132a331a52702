package io.github.petitionkit.store;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;
import java.util.Set;

/**
 * One atomic step on one petition: a pure function from what it sees to what shall be written. It says beforehand which
 * signatures it needs to see, so that a store can fetch for many waiting steps at once. It must not keep state, do I/O or
 * call the store: a store may run it again, in another thread.
 *
 * @param <R> what the step finds, for its caller
 */
@FunctionalInterface
public interface Command<R> {
    /** {@return the identities of the signers whose signatures the step needs to see} */
    default List<Identity> identities() {
        return List.of();
    }

    /** {@return the signatures that the step needs to see} */
    default Set<SignatureId> signatures() {
        return Set.of();
    }

    /** {@return the hashed idempotency keys whose first results the step needs to see} */
    default Set<String> idempotencyKeys() {
        return Set.of();
    }

    /**
     * The new signatures that the step is likely to write, as far as it knows them beforehand. A store may begin to prepare
     * for them in the caller's thread, and so have less to do while others wait.
     *
     * @return drafts; what is written counts, and can be different
     */
    default List<Signature> drafts() {
        return List.of();
    }

    /**
     * Decides.
     *
     * @param context the petition as it is now
     * @return what to tell the caller and what to write
     */
    Decision<R> decide(CommandContext context);
}
