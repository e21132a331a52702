package io.github.petitionkit.spring.list;

import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.spring.list.ListStore.Part;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the bytes of files where signatures are encrypted; results of lines hold no personal data.
 *
 * @param cipher the cipher of the host, or {@code null} if nothing is encrypted
 */
record ListEncryption(@Nullable ColumnCipher cipher) {
    /** Returns the key that a part is to be encrypted with, {@code null} if it stays as it is. */
    @Nullable
    String keyId(SignatureList list, Part part) {
        return cipher == null || part.content() != Content.FILE ? null : cipher.keyId(list.petition());
    }

    byte[] seal(SignatureList list, Part part, @Nullable String keyId) {
        if (cipher == null || keyId == null) {
            return part.bytes();
        }
        try {
            return cipher.seal(keyId, part.bytes(), place(list, part.number()));
        } catch (GeneralSecurityException failure) {
            throw new StoreException(
                    "The key " + keyId + " cannot encrypt a list: ask whoever keeps the keys", failure);
        }
    }

    byte[] open(SignatureList list, long number, byte[] stored, @Nullable String keyId) {
        if (keyId == null) {
            return stored;
        }
        if (cipher == null) {
            throw new StoreException(
                    "List %s is encrypted: give the ColumnCipher that it was written with".formatted(list.id()));
        }
        try {
            return cipher.open(keyId, stored, place(list, number))
                    .orElseThrow(() -> new NoSuchListException(list.id()));
        } catch (GeneralSecurityException failure) {
            throw new StoreException(
                    "The key " + keyId + " cannot open a list: give the ColumnCipher that it was written with",
                    failure);
        }
    }

    private static byte[] place(SignatureList list, long number) {
        return "petitionkit_list_part/%s/%s/%s"
                .formatted(list.petition(), list.id(), number)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
