package io.github.petitionkit.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What uniqueness is checked on: the traits of one signer, hashed under one key. Two identities can only be compared if
 * they are under the same key.
 *
 * @param mailbox hash of the canonical e-mail
 * @param name hash of the name in the form names are compared in
 * @param household hash of country and postal code, or {@code null} if the signer gave none
 */
public record Identity(
        SignerKey mailbox, SignerKey name, @Nullable SignerKey household) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if they are not all under the same key
     */
    public Identity {
        String keyId = Objects.requireNonNull(mailbox, "mailbox").keyId();
        Objects.requireNonNull(name, "name");
        if (!keyId.equals(name.keyId()) || (household != null && !keyId.equals(household.keyId()))) {
            throw new IllegalArgumentException("The parts of an identity are all hashed under the same key");
        }
    }
}
