package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.store.jdbc.row.EncryptedDetails;
import io.github.petitionkit.store.jdbc.row.NumberedSignature;

/**
 * The row of a signature.
 *
 * @param row the signature and its number
 * @param details the details, with the signer's personal data
 */
record SignatureRow(NumberedSignature row, EncryptedDetails details) {
    @Override
    public String toString() {
        return "SealedRow[hidden]";
    }
}
