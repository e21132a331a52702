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

/** What a {@link Command} sees of its petition. Valid while the step runs. */
public interface CommandContext {
    /** {@return the present, by the store's time; never before any earlier step's on this petition} */
    Instant now();

    /** {@return the petition} */
    Petition petition();

    /** {@return its counts} */
    Counts counts();

    /** {@return the number that the next history entry gets} */
    long nextEntry();

    /** {@return the number that the next event gets} */
    long nextEvent();

    /**
     * The signatures of one signer that have not lapsed.
     *
     * @param key mailbox or person of one of the step's {@link Command#identities()}
     * @return attempts, counted, held, invalidated and withdrawn ones, oldest first
     */
    List<Signature> signatures(SignerKey key);

    /**
     * A signature, whatever its state.
     *
     * @param id one of the step's {@link Command#signatures()}
     * @return the signature; empty where the petition has none of that id
     */
    Optional<Signature> signature(SignatureId id);

    /**
     * A signature that has to be there.
     *
     * @param id one of the step's {@link Command#signatures()}
     * @return the signature
     * @throws NoSuchSignatureException if the petition has none of that id
     */
    default Signature require(SignatureId id) {
        return signature(id)
                .orElseThrow(() -> new NoSuchSignatureException(petition().id(), id));
    }

    /**
     * What became of an attempt the first time.
     *
     * @param key one of the step's {@link Command#idempotencyKeys()}
     * @return its result; empty where there was none, or where it is forgotten
     */
    Optional<StoredResult> firstResult(String key);
}
