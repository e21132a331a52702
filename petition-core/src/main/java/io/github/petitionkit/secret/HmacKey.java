package io.github.petitionkit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One secret, prepared for hashing: HMAC of RFC 2104 with SHA-256, whose inner and outer hash each begin with a block that
 * depends on the key alone. Both are kept behind that block, and only copied, so that no hash computes it again and
 * threads do not wait for each other.
 */
final class HmacKey {
    private static final String ALGORITHM = "SHA-256";
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] secret;
    private final MessageDigest inner;
    private final MessageDigest outer;

    /** Copies the secret; one that is longer than a block is replaced by its hash, as the RFC says. */
    HmacKey(byte[] secret) {
        this.secret = Arrays.copyOf(secret.length > BLOCK ? sha256().digest(secret) : secret, BLOCK);
        this.inner = behindKey(INNER);
        this.outer = behindKey(OUTER);
    }

    /** Returns the HMAC of the length of the purpose, the purpose and the message. */
    byte[] hash(String purpose, byte[] message) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        MessageDigest hash = copy(inner, INNER);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, label.length));
        hash.update(label);
        byte[] inside = hash.digest(message);
        return copy(outer, OUTER).digest(inside);
    }

    private MessageDigest copy(MessageDigest prepared, byte pad) {
        try {
            return (MessageDigest) prepared.clone();
        } catch (CloneNotSupportedException e) { // a security provider may not offer it
            return behindKey(pad);
        }
    }

    private MessageDigest behindKey(byte pad) {
        byte[] block = new byte[BLOCK];
        for (int at = 0; at < BLOCK; at++) {
            block[at] = (byte) (secret[at] ^ pad);
        }
        MessageDigest digest = sha256();
        digest.update(block);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing, although every Java platform must have it", e);
        }
    }
}
