package io.github.petitionkit.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Secrets by id, for HMAC-SHA-256 (RFC 2104): one current key for new hashes, and earlier keys for verification. To
 * rotate a secret, add a new one with {@link #rotatedTo}, and remove the old one with {@link #without} when nothing
 * refers to it any more. Immutable and thread-safe; hashing a short message takes a fraction of a microsecond.
 */
public final class Keyring {
    /** The length of the hash; a shorter secret would weaken it (RFC 2104, 3). */
    private static final int MIN_SECRET = 32;

    /** The current key first. */
    private final Map<String, HmacKey> keys;

    private final List<String> keyIds;

    private Keyring(Map<String, HmacKey> keys) {
        this.keys = Collections.unmodifiableMap(keys);
        this.keyIds = List.copyOf(keys.keySet());
    }

    /**
     * Makes a keyring of one key.
     *
     * @param keyId the id stored with each hash: 1 to 32 letters, digits, underscores and hyphens
     * @param secret at least 32 random bytes; copied
     * @return the keyring
     * @throws IllegalArgumentException if the id is malformed or the secret is too short
     */
    public static Keyring of(String keyId, byte[] secret) {
        return new Keyring(Map.of(KeyId.checked(keyId), key(secret)));
    }

    /**
     * Makes a keyring with a random secret, for development and tests. Its hashes are useless after a restart and on
     * other nodes.
     *
     * @return a new keyring at every call
     */
    public static Keyring random() {
        byte[] secret = new byte[MIN_SECRET];
        new SecureRandom().nextBytes(secret);
        return of("random", secret);
    }

    /**
     * Adds a new current key; the other keys still verify.
     *
     * @param keyId the id of the new key; not yet on the keyring
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
     * Adds a key that verifies but makes no new hashes: the first of the two steps of a rotation on several nodes. Give
     * this keyring to every node, and afterwards the keyring {@linkplain #rotatedTo rotated} to the same key. With a
     * single step, a node without the new key would not recognise signers of the other nodes.
     *
     * @param keyId the id of the key; not yet on the keyring
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
     * Removes an earlier key. Its hashes can no longer be made or verified.
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

    /** {@return the id of the key for new hashes} */
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
     * @param purpose the purpose of the hash; the same message has a different hash for every purpose, so that a hash
     *     cannot be reused for another purpose
     * @param message any bytes
     * @return 32 bytes
     * @throws IllegalArgumentException if the keyring has no such key
     */
    public byte[] mac(String keyId, String purpose, byte[] message) {
        HmacKey key = keys.get(Objects.requireNonNull(keyId, "keyId"));
        if (key == null) {
            throw new IllegalArgumentException("No such key on the keyring, which has " + keyIds);
        }
        return key.hash(purpose, message);
    }

    /**
     * Verifies the hash of a message, in constant time.
     *
     * @param keyId the id of the key, any text
     * @param purpose the purpose of the hash
     * @param message any bytes
     * @param mac the hash to check, of any length
     * @return {@code true} if the hash matches the key, the purpose and the message; {@code false} for an unknown key
     */
    public boolean verify(String keyId, String purpose, byte[] message, byte[] mac) {
        Objects.requireNonNull(mac, "mac");
        HmacKey key = keys.get(Objects.requireNonNull(keyId, "keyId"));
        return key != null && MessageDigest.isEqual(key.hash(purpose, message), mac);
    }

    /** Shows the ids, never a secret. */
    @Override
    public String toString() {
        return "Keyring" + keyIds;
    }

    private static HmacKey key(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException(
                    "A secret of %s bytes is too short: give at least %s random ones, as `openssl rand -base64 %s` makes"
                            .formatted(secret.length, MIN_SECRET, MIN_SECRET));
        }
        return new HmacKey(secret);
    }
}
