package io.github.petitionkit.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Secrets by id, for HMAC-SHA-256 (RFC 2104): one current key that new hashes are made with, and earlier ones that can
 * still be read. To rotate a secret, put a new one in front with {@link #rotatedTo} and drop the old one with
 * {@link #without} when nothing refers to it any more. Immutable and thread-safe; hashing a short message takes less
 * than a microsecond.
 */
public final class Keyring {
    /** The length of the hash; a shorter secret would be the weaker part (RFC 2104, 3). */
    private static final int MIN_SECRET = 32;

    /** The current key first. */
    private final Map<String, HmacKey> keys;

    private final List<String> keyIds;

    private Keyring(Map<String, HmacKey> keys) {
        this.keys = Collections.unmodifiableMap(keys);
        this.keyIds = List.copyOf(keys.keySet());
    }

    /**
     * A keyring of one key.
     *
     * @param keyId names the key wherever its hashes are stored: 1 to 32 letters, digits, underscores and hyphens
     * @param secret at least 32 random bytes; copied
     * @return the keyring
     * @throws IllegalArgumentException if the id is malformed or the secret is too short
     */
    public static Keyring of(String keyId, byte[] secret) {
        return new Keyring(Map.of(KeyId.checked(keyId), key(secret)));
    }

    /**
     * A keyring with a fresh random secret, for development and tests: what it hashes means nothing after a restart,
     * nor on another node.
     *
     * @return a new keyring at every call
     */
    public static Keyring random() {
        byte[] secret = new byte[MIN_SECRET];
        new SecureRandom().nextBytes(secret);
        return of("random", secret);
    }

    /**
     * This keyring with a new current key; the present keys stay readable.
     *
     * @param keyId names the new key; not yet on the keyring
     * @param secret at least 32 random bytes; copied
     * @return the keyring
     * @throws IllegalArgumentException if the id is malformed or taken, or the secret is too short
     */
    public Keyring rotatedTo(String keyId, byte[] secret) {
        Map<String, HmacKey> more = new LinkedHashMap<>();
        more.put(requireFree(keyId), key(secret));
        more.putAll(keys);
        return new Keyring(more);
    }

    /**
     * This keyring with a key that is read and not written with: the first of the two steps of a rotation on several nodes.
     * Give it to every node; then give every node the keyring that was {@linkplain #rotatedTo rotated} to the same key. With
     * one step alone, a node that does not have the new key yet would not know whom the others have let sign.
     *
     * @param keyId names the key; not yet on the keyring
     * @param secret at least 32 random bytes; copied
     * @return the keyring
     * @throws IllegalArgumentException if the id is malformed or taken, or the secret is too short
     */
    public Keyring alsoReading(String keyId, byte[] secret) {
        Map<String, HmacKey> more = new LinkedHashMap<>(keys);
        more.put(requireFree(keyId), key(secret));
        return new Keyring(more);
    }

    private String requireFree(String keyId) {
        if (keys.containsKey(KeyId.checked(keyId))) {
            throw new IllegalArgumentException(
                    "Key " + keyId + " is on the keyring already; give the new secret an id of its own");
        }
        return keyId;
    }

    /**
     * This keyring without an earlier key, whose hashes can then neither be made nor verified.
     *
     * @param keyId an earlier key; one that is not on the keyring changes nothing
     * @return the keyring
     * @throws IllegalArgumentException if it is the current key
     */
    public Keyring without(String keyId) {
        if (currentKeyId().equals(keyId)) {
            throw new IllegalArgumentException(
                    "Key " + keyId + " is the current one; rotate to another before removing it");
        }
        Map<String, HmacKey> fewer = new LinkedHashMap<>(keys);
        fewer.remove(Objects.requireNonNull(keyId, "keyId"));
        return new Keyring(fewer);
    }

    /** {@return the id of the key to make new hashes with} */
    public String currentKeyId() {
        return keyIds.get(0);
    }

    /** {@return the ids of all keys, the current one first, then from newest to oldest} */
    public List<String> keyIds() {
        return keyIds;
    }

    /**
     * Hashes a message.
     *
     * @param keyId a key on this keyring
     * @param purpose what the hash is for; the same message hashes differently for every purpose, so that a hash made
     *     for one can never pass for another
     * @param message any bytes
     * @return 32 bytes
     * @throws IllegalArgumentException if the keyring has no such key
     */
    public byte[] mac(String keyId, String purpose, byte[] message) {
        HmacKey key = keys.get(Objects.requireNonNull(keyId, "keyId"));
        if (key == null) {
            throw new IllegalArgumentException("No such key on the keyring, which has " + keyIds);
        }
        return mac(key, purpose, message);
    }

    /**
     * Whether a hash is that of a message. Takes the same time wherever the two differ.
     *
     * @param keyId names the key, anything
     * @param purpose what the hash was made for
     * @param message any bytes
     * @param mac the hash to check, of any length
     * @return whether it was made with that key, for that purpose, from that message; {@code false} for an unknown key
     */
    public boolean verify(String keyId, String purpose, byte[] message, byte[] mac) {
        Objects.requireNonNull(mac, "mac");
        HmacKey key = keys.get(Objects.requireNonNull(keyId, "keyId"));
        return key != null && MessageDigest.isEqual(mac(key, purpose, message), mac);
    }

    /** Shows the ids, never a secret. */
    @Override
    public String toString() {
        return "Keyring" + keyIds;
    }

    private static byte[] mac(HmacKey key, String purpose, byte[] message) {
        return key.mac(purpose).doFinal(message);
    }

    private static HmacKey key(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException(
                    "A secret of %d bytes is too short: give at least %d random ones, as `openssl rand -base64 %d` makes"
                            .formatted(secret.length, MIN_SECRET, MIN_SECRET));
        }
        return new HmacKey(secret);
    }
}
