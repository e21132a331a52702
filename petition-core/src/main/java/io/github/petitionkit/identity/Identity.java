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
 * @param registerNumber hash of the number under which a register of the host knows the signer, or {@code null}
 */
public record Identity(
        @Nullable SignerKey mailbox,
        SignerKey name,
        @Nullable SignerKey household,
        @Nullable SignerKey registerNumber) {
    private static final String ERASED = "erased";
    private static final SignerKey NOBODY = new SignerKey(ERASED, new byte[SignerKey.BYTES]);

    /**
     * Makes an identity without a register number.
     *
     * @param mailbox as the component
     * @param name as the component
     * @param household as the component
     */
    public Identity(@Nullable SignerKey mailbox, SignerKey name, @Nullable SignerKey household) {
        this(mailbox, name, household, null);
    }

    /**
     * Requires one key for all hashes, and a mailbox, a household or a register number.
     *
     * @throws IllegalArgumentException if the keys differ, or if all three are missing
     */
    public Identity {
        String keyId = Objects.requireNonNull(name, "name").keyId();
        if (isUnderAnother(mailbox, keyId)
                || isUnderAnother(household, keyId)
                || isUnderAnother(registerNumber, keyId)) {
            throw new IllegalArgumentException("The parts of an identity are all hashed under the same key");
        }
        if (mailbox == null && household == null && registerNumber == null) {
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
     * Adds the register number of a stored identity, which is hashed under one key only.
     *
     * @param stored the identity of the same signer
     * @return this identity with the number if both are under one key, otherwise without
     */
    public Identity registeredAs(Identity stored) {
        return isUnderAnother(stored.registerNumber, name.keyId()) ? this : registeredUnder(stored.registerNumber);
    }

    Identity registeredUnder(@Nullable SignerKey registerNumber) {
        return new Identity(mailbox, name, household, registerNumber);
    }

    /**
     * {@return what distinguishes people whatever their mailbox: the register number, or else name and household
     * together; {@code null} without both}
     */
    public @Nullable SignerKey person() {
        if (registerNumber != null) {
            return registerNumber;
        }
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

    /**
     * Returns the keys that count a signer once: the register number, or else the first of {@link #keys()}.
     *
     * @param candidates identities of one signer, each under another key
     * @return one key for each; for those with a register number alone if there are any
     */
    public static List<SignerKey> unique(List<Identity> candidates) {
        List<Identity> registered =
                candidates.stream().filter(each -> each.registerNumber != null).toList();
        return registered.isEmpty()
                ? candidates.stream().map(each -> each.keys().get(0)).toList()
                : registered.stream()
                        .map(each -> Objects.requireNonNull(each.registerNumber))
                        .toList();
    }

    /**
     * {@return the key that counts a signer once: the register number, or else the first of {@link #keys()}; {@code null} for
     * one who has been {@linkplain #erased erased}}
     */
    public @Nullable SignerKey unique() {
        if (name.keyId().equals(ERASED)) {
            return null;
        }
        return registerNumber == null && mailbox != null ? mailbox : person();
    }

    /**
     * Returns whether a register knows both as one person.
     *
     * @param other an identity under the same key
     * @return {@code false} also if one of them has no register number
     */
    public boolean isRegisteredWith(Identity other) {
        return registerNumber != null && registerNumber.equals(other.registerNumber);
    }

    /**
     * Returns whether a register knows both as two people.
     *
     * @param other an identity under the same key
     * @return {@code false} also if one of them has no register number
     */
    public boolean isRegisteredApartFrom(Identity other) {
        return registerNumber != null && other.registerNumber != null && !registerNumber.equals(other.registerNumber);
    }
}
