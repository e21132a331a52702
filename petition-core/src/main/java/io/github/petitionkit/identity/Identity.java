package io.github.petitionkit.identity;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What uniqueness is checked on: the traits of one signer, hashed under one key. Two identities can only be compared if
 * they are under the same key.
 *
 * @param mailbox hash of the canonical e-mail, or {@code null} if the signer gave none, as on paper
 * @param name hash of the name in the form names are compared in
 * @param household hash of country and postal code, or {@code null} if the signer gave none
 */
public record Identity(
        @Nullable SignerKey mailbox,
        SignerKey name,
        @Nullable SignerKey household) {
    private static final String ERASED = "erased";
    private static final SignerKey NOBODY = new SignerKey(ERASED, new byte[SignerKey.BYTES]);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if they are not all under the same key, or if neither mailbox nor household is there
     */
    public Identity {
        String keyId = Objects.requireNonNull(name, "name").keyId();
        if (isUnderAnother(mailbox, keyId) || isUnderAnother(household, keyId)) {
            throw new IllegalArgumentException("The parts of an identity are all hashed under the same key");
        }
        if (mailbox == null && household == null) {
            throw new IllegalArgumentException("A signer without a mailbox needs a postal code beside the name");
        }
    }

    private static boolean isUnderAnother(@Nullable SignerKey part, String keyId) {
        return part != null && !part.keyId().equals(keyId);
    }

    /**
     * An identity that leads to nobody, for a signature whose signer's data is gone for good.
     *
     * @param signature something unique that says nothing about the signer, such as the signature's id
     * @return an identity under no key of any keyring
     */
    public static Identity erased(UUID signature) {
        byte[] bits = ByteBuffer.allocate(SignerKey.BYTES)
                .putLong(signature.getMostSignificantBits())
                .putLong(signature.getLeastSignificantBits())
                .array();
        return new Identity(new SignerKey(ERASED, bits), NOBODY, null);
    }

    /**
     * {@return name and household together, or {@code null} without a household: what tells people apart who have no
     * mailbox}
     */
    public @Nullable SignerKey person() {
        return household == null ? null : name.and(household);
    }

    /** {@return the keys under which a signature of this signer is found: mailbox, then person, as far as they are there} */
    public List<SignerKey> keys() {
        SignerKey person = person();
        if (mailbox == null) {
            return List.of(Objects.requireNonNull(person));
        }
        return person == null ? List.of(mailbox) : List.of(mailbox, person);
    }
}
