package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.store.jdbc.encryption.EncryptedDetails;

/**
 * The row of a signature as it is written.
 *
 * @param row what it says
 * @param details what it says of the signer
 */
record SignatureRow(NumberedSignature row, EncryptedDetails details) {
    @Override
    public String toString() {
        return "SealedRow[hidden]";
    }
}
