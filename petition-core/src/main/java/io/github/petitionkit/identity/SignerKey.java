package io.github.petitionkit.identity;

import io.github.petitionkit.secret.KeyId;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A keyed hash of one trait of a signer. It is equal for equal traits under the same key, and reveals nothing without
 * the secret. It holds 256 bits and not text, to save memory with millions of signatures. Immutable and thread-safe.
 */
public final class SignerKey {
    private static final int CHARACTERS = 43;
    /** The valid last characters: they carry four bits, and two zero bits. */
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
     * Makes a signer key from its text.
     *
     * @param keyId the id of the key of the hash; 1 to 32 letters, digits, underscores and hyphens
     * @param hash HMAC-SHA-256 in Base64url without padding, 43 characters
     * @throws IllegalArgumentException if one is malformed
     */
    public SignerKey(String keyId, String hash) {
        this(KeyId.checked(keyId), bytes(hash));
    }

    /** Makes a signer key from 32 bytes, hashed under a key of a keyring, whose id is already checked. */
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

    /**
     * Reads a signer key as {@link #text} writes it.
     *
     * @param text the id of the key, a colon and the hash
     * @return the signer key
     * @throws IllegalArgumentException if the text is malformed
     */
    public static SignerKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "A signer key's text has a colon between the id of the key and the hash");
        }
        return new SignerKey(text.substring(0, colon), text.substring(colon + 1));
    }

    private static byte[] bytes(String hash) {
        if (hash.length() != CHARACTERS || AT_THE_END.indexOf(hash.charAt(CHARACTERS - 1)) < 0) {
            throw new IllegalArgumentException(
                    "A signer key's hash has %s characters of Base64url for 32 bytes, this has %s or ends in the middle of a byte"
                            .formatted(CHARACTERS, hash.length()));
        }
        return Base64.getUrlDecoder().decode(hash);
    }

    /**
     * Reads a hash as {@link #write} writes it.
     *
     * @param keyId the id of the key of the hash; 1 to 32 letters, digits, underscores and hyphens
     * @param hash at least four numbers, of which it takes four
     * @return the signer key
     * @throws IllegalArgumentException if the id is malformed
     * @throws java.nio.BufferUnderflowException if there are fewer numbers
     */
    public static SignerKey read(String keyId, LongBuffer hash) {
        return new SignerKey(KeyId.checked(keyId), hash.get(), hash.get(), hash.get(), hash.get());
    }

    /**
     * Writes the 256 bits of the hash, for a store that keeps numbers. The id of the key is not among them.
     *
     * @param hash where; with room for four numbers
     * @throws java.nio.BufferOverflowException if there is less
     */
    public void write(LongBuffer hash) {
        hash.put(first).put(second).put(third).put(fourth);
    }

    /** {@return the id of the key of the hash} */
    public String keyId() {
        return keyId;
    }

    /** {@return the first 64 bits of the hash, for an index; compare the whole keys afterwards} */
    public long prefix() {
        return first;
    }

    /** {@return the hash in Base64url without padding, 43 characters; encoded at every call} */
    public String hash() {
        byte[] bits = ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** {@return the whole key as stores and JSON have it: the id of the key, a colon and the hash} */
    public String text() {
        return keyId + ':' + hash();
    }

    /**
     * Combines two traits under the same key by exclusive or. Their bits are as good as random, and so is the result.
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

    /** Uses some bits of the hash. */
    @Override
    public int hashCode() {
        return Long.hashCode(first ^ second ^ third ^ fourth);
    }

    /** Shows enough to recognise the key in a log, and too little to identify a signer. */
    @Override
    public String toString() {
        return "SignerKey[" + keyId + ":" + hash().substring(0, SHOWN) + "…]";
    }
}
