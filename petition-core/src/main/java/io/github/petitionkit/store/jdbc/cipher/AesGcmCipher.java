package io.github.petitionkit.store.jdbc.cipher;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.KeyId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256 in Galois/Counter Mode (NIST SP 800-38D), with a random initialisation vector before each
 * ciphertext. The newest key encrypts, and all keys decrypt. A key may encrypt 2<sup>32</sup> texts, about four
 * billion, before a rotation is required. Immutable and thread-safe; encrypting a signature takes a few microseconds.
 */
public final class AesGcmCipher implements ColumnCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String newest;
    private final Map<String, SecretKeySpec> keys;
    private final Set<String> destroyed;

    private AesGcmCipher(String newest, Map<String, SecretKeySpec> keys, Set<String> destroyed) {
        this.newest = newest;
        this.keys = keys;
        this.destroyed = destroyed;
    }

    /**
     * Makes a cipher of one key.
     *
     * @param keyId the id stored with each ciphertext: 1 to 32 letters, digits, underscores and hyphens
     * @param secret 32 random bytes; copied
     * @return the cipher
     * @throws IllegalArgumentException if the id is malformed or the secret is of another length
     */
    public static AesGcmCipher of(String keyId, byte[] secret) {
        return new AesGcmCipher(KeyId.checked(keyId), Map.of(keyId, key(secret)), Set.of());
    }

    /**
     * Adds a new key, which encrypts from now on. {@link io.github.petitionkit.store.jdbc.JdbcPetitionStore#reseal} then re-encrypts older data.
     *
     * @param keyId the id of the key; new to this cipher
     * @param secret 32 random bytes; copied
     * @return the cipher
     * @throws IllegalArgumentException if the id is taken or malformed, or the secret is of another length
     */
    public AesGcmCipher rotatedTo(String keyId, byte[] secret) {
        if (keys.containsKey(KeyId.checked(keyId)) || destroyed.contains(keyId)) {
            throw new IllegalArgumentException("There is a key " + keyId + " already; a new secret needs a new id");
        }
        Map<String, SecretKeySpec> more = new LinkedHashMap<>(keys);
        more.put(keyId, key(secret));
        return new AesGcmCipher(keyId, more, destroyed);
    }

    /**
     * Declares an earlier key destroyed. Data encrypted with it reads as erased. Without this call the cipher throws
     * for data of an unknown key.
     *
     * @param keyId an earlier key
     * @return the cipher
     * @throws IllegalArgumentException if it is the newest key, or malformed
     */
    public AesGcmCipher destroyed(String keyId) {
        if (newest.equals(KeyId.checked(keyId))) {
            throw new IllegalArgumentException(
                    "Key " + keyId + " is the current one; rotate to another before destroying it");
        }
        Map<String, SecretKeySpec> fewer = new LinkedHashMap<>(keys);
        fewer.remove(keyId);
        Set<String> more = new HashSet<>(destroyed);
        more.add(keyId);
        return new AesGcmCipher(newest, fewer, more);
    }

    @Override
    public String keyId(PetitionId petition) {
        return newest;
    }

    @Override
    public byte[] seal(String keyId, byte[] plain, byte[] bound) throws GeneralSecurityException {
        byte[] vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        byte[] text = cipher(Cipher.ENCRYPT_MODE, keyId, vector, bound).doFinal(plain);
        return ByteBuffer.allocate(VECTOR_BYTES + text.length)
                .put(vector)
                .put(text)
                .array();
    }

    @Override
    public Optional<byte[]> open(String keyId, byte[] sealed, byte[] bound) throws GeneralSecurityException {
        if (destroyed.contains(keyId)) {
            return Optional.empty();
        }
        if (sealed.length < VECTOR_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("it has been truncated in the database");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] vector = new byte[VECTOR_BYTES];
        bytes.get(vector);
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, keyId, vector, bound).doFinal(text));
        } catch (AEADBadTagException changed) {
            throw new GeneralSecurityException(
                    "it has been changed or moved in the database, or the secret of the key is another one", changed);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] vector, byte[] bound) throws GeneralSecurityException {
        SecretKeySpec key = keys.get(Objects.requireNonNull(keyId, "keyId"));
        if (key == null) {
            throw new InvalidKeyException("the cipher has only the keys " + keys.keySet()
                    + "; add the missing one, or declare it destroyed()");
        }
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** Shows the ids, never a secret. */
    @Override
    public String toString() {
        return "AesGcmCipher" + keys.keySet();
    }

    private static SecretKeySpec key(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A secret for AES-256 has %s bytes, this has %s: give %s random ones, as `openssl rand -base64 %s` makes"
                            .formatted(KEY_BYTES, secret.length, KEY_BYTES, KEY_BYTES));
        }
        return new SecretKeySpec(secret, "AES");
    }
}
