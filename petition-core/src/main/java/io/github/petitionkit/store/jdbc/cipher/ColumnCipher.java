package io.github.petitionkit.store.jdbc.cipher;

import io.github.petitionkit.petition.PetitionId;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts personal data in the rows of signatures, so that the database alone reveals no name and no address.
 * {@link AesGcmCipher} needs only secrets; write your own to keep the keys in a vault. Implementations must be
 * thread-safe. The store calls it once for each signature that it writes or reads; it must not block for long.
 */
public interface ColumnCipher {
    /**
     * Returns the current encryption key. With a key for each petition you can erase a petition by destroying its key.
     *
     * @param petition the petition of the signatures
     * @return the key's id; it is stored in plain text with the ciphertext, at most 255 characters
     */
    String keyId(PetitionId petition);

    /**
     * Encrypts.
     *
     * @param keyId the id from {@link #keyId}
     * @param plain the personal data
     * @param bound the associated data: the row's identity, which must be the same at decryption, so that a ciphertext
     *     cannot be moved to another row
     * @return the ciphertext, different at each call
     * @throws GeneralSecurityException if encryption fails; the message says why
     */
    byte[] seal(String keyId, byte[] plain, byte[] bound) throws GeneralSecurityException;

    /**
     * Decrypts.
     *
     * @param keyId the id of the encryption key
     * @param sealed the ciphertext, which may have been tampered with
     * @param bound the associated data, as in {@link #seal}
     * @return the personal data; empty if the key has been destroyed on purpose, which erases the data
     * @throws GeneralSecurityException if the key is not known, or the ciphertext was not made with this key for this
     *     row; the message says which
     */
    Optional<byte[]> open(String keyId, byte[] sealed, byte[] bound) throws GeneralSecurityException;
}
