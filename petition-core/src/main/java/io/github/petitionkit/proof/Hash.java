package io.github.petitionkit.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. Immutable and thread-safe. */
public final class Hash {
    /** The length of a hash in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 hash has %s bytes, not %s".formatted(LENGTH, bytes.length));
        }
        this.bytes = bytes;
    }

    /**
     * Makes a hash from its bytes.
     *
     * @param bytes 32 bytes; copied
     * @return the hash
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /**
     * Parses the text that {@link #toString()} writes.
     *
     * @param text 64 hexadecimal digits in either case
     * @return the hash
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash of(String text) {
        if (text.length() != 2 * LENGTH) {
            throw new IllegalArgumentException(
                    "A SHA-256 hash has %s hexadecimal digits, not %s".formatted(2 * LENGTH, text.length()));
        }
        return new Hash(HexFormat.of().parseHex(text));
    }

    /** Wraps an array without copying it; the array must not change afterwards. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /** {@return the 32 bytes, a copy} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Adds the bytes to a message. */
    void addTo(MessageDigest message) {
        message.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return 64 hexadecimal digits in lower case} */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
