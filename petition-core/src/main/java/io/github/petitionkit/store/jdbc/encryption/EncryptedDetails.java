package io.github.petitionkit.store.jdbc.encryption;

import org.jspecify.annotations.Nullable;

/**
 * The details of a signature as they stand in its row.
 *
 * @param details what they are
 * @param document the details in the open
 * @param keyId which key sealed them, or {@code null} if none did
 * @param sealed the details sealed, or {@code null}
 */
public record EncryptedDetails(
        SignatureDetails details,
        String document,
        @Nullable String keyId,
        @Nullable String sealed) {
    @Override
    public String toString() {
        return "SealedDetails[hidden]";
    }
}
