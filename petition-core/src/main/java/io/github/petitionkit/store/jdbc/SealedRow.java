package io.github.petitionkit.store.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The row of a signature as it is written.
 *
 * @param row what it says
 * @param document the details in the open
 * @param keyId which key sealed the details, or {@code null} if none did
 * @param sealed the details sealed, or {@code null}
 */
record SealedRow(
        SignatureRow row,
        String document,
        @Nullable String keyId,
        @Nullable String sealed) {
    @Override
    public String toString() {
        return "SealedRow[hidden]";
    }
}
