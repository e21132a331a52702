package io.github.petitionkit.store.jdbc.cipher;

import io.github.petitionkit.petition.PetitionId;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Seals what is personal in the rows of signatures, so that whoever reads the database alone reads no name and no address.
 * {@link AesGcmCipher} is one that needs nothing but secrets; write your own to keep the keys in a vault. Must be safe for
 * many threads; it is called once for each signature that is written or read, and must not block for long.
 */
public interface ColumnCipher {
    /**
     * Names the key to seal with now. A key for each petition lets a petition be erased by destroying its key.
     *
     * @param petition whose signatures are to be sealed
     * @return the key's id; it is stored in the open beside what the key seals, 255 characters at most
     */
    String keyId(PetitionId petition);

    /**
     * Seals.
     *
     * @param keyId what {@link #keyId} named
     * @param plain what is personal
     * @param bound says where it stands; must be the same when it is opened, so that nothing can be moved to another row
     * @return the sealed bytes, different at each call
     * @throws GeneralSecurityException if it cannot be done; the message says why
     */
    byte[] seal(String keyId, byte[] plain, byte[] bound) throws GeneralSecurityException;

    /**
     * Opens what was sealed.
     *
     * @param keyId the key that sealed it
     * @param sealed the sealed bytes, perhaps changed by somebody
     * @param bound says where it stands
     * @return what is personal; empty where the key has been destroyed on purpose, which erases it
     * @throws GeneralSecurityException if the key is not known, or the bytes are not what this key sealed for this place;
     *     the message says which
     */
    Optional<byte[]> open(String keyId, byte[] sealed, byte[] bound) throws GeneralSecurityException;
}
