package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;
import java.util.Optional;

/**
 * A page of a petition's signatures, with all data of their signers and their signals.
 *
 * @param signatures the signatures in the order of receipt
 * @param next what to give as {@code after} for the next page; empty on the last one
 */
record SignaturePage(List<Signature> signatures, Optional<SignatureId> next) {
    SignaturePage {
        signatures = List.copyOf(signatures);
    }
}
