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
    /**
     * Bytes as they are stored.
     *
     * @param bytes the bytes
     * @param keyId the key that they are encrypted with, or {@code null}
     */
    record Stored(byte[] bytes, @Nullable String keyId) {}

    Stored seal(SignatureList list, Part part) {
        if (cipher == null || part.content() != Content.FILE) {
            return new Stored(part.bytes(), null);
        }
        String keyId = cipher.keyId(list.petition());
        try {
            return new Stored(cipher.seal(keyId, part.bytes(), place(list, part.number())), keyId);
        } catch (GeneralSecurityException failure) {
            throw new StoreException(
                    "The key " + keyId + " cannot encrypt a list: ask whoever keeps the keys", failure);
        }
    }

    byte[] open(SignatureList list, long number, Stored stored) {
        if (stored.keyId() == null) {
            return stored.bytes();
        }
        if (cipher == null) {
            throw new StoreException(
                    "List %s is encrypted: give the ColumnCipher that it was written with".formatted(list.id()));
        }
        try {
            return cipher.open(stored.keyId(), stored.bytes(), place(list, number))
                    .orElseThrow(() -> new NoSuchListException(list.id()));
        } catch (GeneralSecurityException failure) {
            throw new StoreException(
                    "The key " + stored.keyId() + " cannot open a list: give the ColumnCipher that it was written with",
                    failure);
        }
    }

    private static byte[] place(SignatureList list, long number) {
        return "petitionkit_list_part/%s/%s/%d"
                .formatted(list.petition(), list.id(), number)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
