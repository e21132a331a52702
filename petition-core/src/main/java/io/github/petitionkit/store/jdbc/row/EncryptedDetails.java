package io.github.petitionkit.store.jdbc.row;

import org.jspecify.annotations.Nullable;

/**
 * The details of a signature, as stored in its row.
 *
 * @param details the details
 * @param person the text by which movements know the signer, or {@code null} after erasure
 * @param document the plain-text document
 * @param keyId the id of the encryption key, or {@code null} without encryption
 * @param sealed the ciphertext, or {@code null}
 */
public record EncryptedDetails(
        SignatureDetails details,
        @Nullable String person,
        String document,
        @Nullable String keyId,
        @Nullable String sealed) {
    @Override
    public String toString() {
        return "SealedDetails[hidden]";
    }
}
