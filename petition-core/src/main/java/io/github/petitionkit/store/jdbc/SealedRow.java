package io.github.petitionkit.store.jdbc;

/**
 * The row of a signature as it is written.
 *
 * @param row what it says
 * @param details what it says of the signer
 */
record SealedRow(SignatureRow row, SealedDetails details) {
    @Override
    public String toString() {
        return "SealedRow[hidden]";
    }
}
