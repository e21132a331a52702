package io.github.petitionkit.identity;

import io.github.petitionkit.secret.KeyId;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash of one trait of a signer: equal for equal traits under the same key, and telling nothing without the
 * secret. Kept as 256 bits and not as text, because there are several for each of millions of signatures. Immutable and
 * thread-safe.
 */
public final class SignerKey {
    private static final int CHARACTERS = 43;
    /** The last character has four bits to carry, and two that are zero. */
    private static final String AT_THE_END = "AEIMQUYcgkosw048";

    private static final int SHOWN = 6;

    /** The length of a hash. */
    static final int BYTES = 4 * Long.BYTES;

    private final String keyId;
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /**
     * A signer key from its text.
     *
     * @param keyId the key it was made with; 1 to 32 letters, digits, underscores and hyphens
     * @param hash HMAC-SHA-256 in Base64url without padding, 43 characters
     * @throws IllegalArgumentException if one is malformed
     */
    public SignerKey(String keyId, String hash) {
        this(KeyId.checked(keyId), bytes(hash));
    }

    /** From 32 bytes that were hashed under a key of a keyring, whose id needs no second look. */
    SignerKey(String keyId, byte[] mac) {
        this(keyId, ByteBuffer.wrap(mac));
    }

    private SignerKey(String keyId, ByteBuffer bits) {
        this(keyId, bits.getLong(), bits.getLong(), bits.getLong(), bits.getLong());
    }

    private SignerKey(String keyId, long first, long second, long third, long fourth) {
        this.keyId = keyId;
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }

    private static byte[] bytes(String hash) {
        if (hash.length() != CHARACTERS || AT_THE_END.indexOf(hash.charAt(CHARACTERS - 1)) < 0) {
            throw new IllegalArgumentException(
                    "A signer key's hash has %d characters of Base64url for 32 bytes, this has %d or ends in the middle of a byte"
                            .formatted(CHARACTERS, hash.length()));
        }
        return Base64.getUrlDecoder().decode(hash);
    }

    /** {@return the key it was made with} */
    public String keyId() {
        return keyId;
    }

    /** {@return the first 64 bits of the hash: enough to find something by, if the whole keys are compared then} */
    public long prefix() {
        return first;
    }

    /** {@return the hash in Base64url without padding, 43 characters; made at every call} */
    public String hash() {
        byte[] bits = ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /**
     * Two traits as one, under the same key. Every bit of both is as good as random, and so is their exclusive or: other traits
     * give another.
     */
    SignerKey and(SignerKey other) {
        return new SignerKey(
                keyId, first ^ other.first, second ^ other.second, third ^ other.third, fourth ^ other.fourth);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignerKey that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth
                && keyId.equals(that.keyId);
    }

    /** Any bits of a hash would do. */
    @Override
    public int hashCode() {
        return Long.hashCode(first ^ second ^ third ^ fourth);
    }

    /** Shows enough to find the key in a log beside others, too little to look somebody up by. */
    @Override
    public String toString() {
        return "SignerKey[" + keyId + ":" + hash().substring(0, SHOWN) + "…]";
    }
}
