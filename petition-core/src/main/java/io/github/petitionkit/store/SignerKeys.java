package io.github.petitionkit.store;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.signature.Signature;
import java.util.List;
import java.util.Optional;

/** Tells a store by which hashes it knows the signer of a signature. Thread-safe. */
@FunctionalInterface
public interface SignerKeys {
    /**
     * Returns the hashes that the signer can have, of which one counts them.
     *
     * @param signature the signature
     * @return the hash under the current key first; empty after erasure
     */
    List<SignerKey> of(Signature signature);

    /**
     * Returns the key under which alone signers have hashes. A hash under it that a store has kept apart is as good as the
     * answer of {@link #of}, and the store need not read the signature.
     *
     * @return the id of the key; empty if there may be hashes under other keys, as by default
     */
    default Optional<String> onlyKey() {
        return Optional.empty();
    }
}
