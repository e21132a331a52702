package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.tally.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The data of a petition that a {@link Command} sees. Valid while the command runs. */
public interface CommandContext {
    /** {@return the present by the store's clock; never before that of an earlier command on this petition} */
    Instant now();

    /** {@return the petition} */
    Petition petition();

    /** {@return its counts} */
    Counts counts();

    /** {@return the number of the next history entry} */
    long nextEntry();

    /** {@return the number of the next event} */
    long nextEvent();

    /**
     * Returns the signatures of one signer that have not lapsed.
     *
     * @param key the mailbox or person of one of the command's {@link Command#identities()}
     * @return attempts, counted, held, invalidated and withdrawn ones, oldest first
     */
    List<Signature> signatures(SignerKey key);

    /**
     * Returns a signature in any state.
     *
     * @param id one of the command's {@link Command#signatures()}
     * @return the signature; empty if the petition has no such signature
     */
    Optional<Signature> signature(SignatureId id);

    /**
     * Returns a signature that must exist.
     *
     * @param id one of the command's {@link Command#signatures()}
     * @return the signature
     * @throws NoSuchSignatureException if the petition has no such signature
     */
    default Signature require(SignatureId id) {
        return signature(id)
                .orElseThrow(() -> new NoSuchSignatureException(petition().id(), id));
    }

    /**
     * Returns the stored result of an attempt.
     *
     * @param key one of the command's {@link Command#idempotencyKeys()}
     * @return the result; empty if there was no attempt, or its result has expired
     */
    Optional<StoredResult> storedResult(String key);
}
