package io.github.petitionkit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/**
 * Hashes under one key of a {@link Keyring}, one after another with the same {@link Mac}, which is cheaper than a new one
 * for each. Not thread-safe.
 */
public final class KeyedHash {
    private final Mac mac;

    KeyedHash(Mac mac) {
        this.mac = mac;
    }

    /**
     * Hashes a message, as {@link Keyring#mac} does.
     *
     * @param purpose what the hash is for; hashes for different purposes cannot be confused
     * @param message any bytes
     * @return HMAC-SHA-256 of the length of the purpose, the purpose and the message; 32 bytes
     */
    public byte[] of(String purpose, byte[] message) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + label.length + message.length)
                .putInt(label.length)
                .put(label)
                .put(message);
        return mac.doFinal(all.array());
    }
}
