package io.github.petitionkit.identity;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The traits of one signer, hashed under one key. They find other signatures of the same signer. Two identities can
 * only be compared under the same key.
 *
 * @param mailbox hash of the canonical e-mail, or {@code null} if the signer gave none, as on paper
 * @param name hash of the name in its comparable form
 * @param household hash of country and postal code, or {@code null} if the signer gave none
 */
public record Identity(
        @Nullable SignerKey mailbox,
        SignerKey name,
        @Nullable SignerKey household) {
    private static final String ERASED = "erased";
    private static final SignerKey NOBODY = new SignerKey(ERASED, new byte[SignerKey.BYTES]);

    /**
     * Requires one key for all hashes, and a mailbox or a household.
     *
     * @throws IllegalArgumentException if the keys differ, or if both mailbox and household are missing
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
     * Returns an identity that matches nobody, for a signature after erasure.
     *
     * @param signature a unique value that reveals nothing about the signer, such as the signature's id
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
     * {@return name and household together, which distinguish people without a mailbox; {@code null} without a
     * household}
     */
    public @Nullable SignerKey person() {
        return household == null ? null : name.and(household);
    }

    /** {@return the keys that find signatures of this signer: mailbox, then person, if present} */
    public List<SignerKey> keys() {
        SignerKey person = person();
        if (mailbox == null) {
            return List.of(Objects.requireNonNull(person));
        }
        return person == null ? List.of(mailbox) : List.of(mailbox, person);
    }
}
