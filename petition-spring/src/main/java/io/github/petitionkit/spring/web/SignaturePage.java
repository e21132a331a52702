package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;
import java.util.Optional;

/**
 * Some of a petition's signatures, with everything about their signers and the signals that they gave.
 *
 * @param signatures in the order in which they were received
 * @param next what to give as {@code after} for the next page; empty on the last one
 */
record SignaturePage(List<Signature> signatures, Optional<SignatureId> next) {
    SignaturePage {
        signatures = List.copyOf(signatures);
    }
}
