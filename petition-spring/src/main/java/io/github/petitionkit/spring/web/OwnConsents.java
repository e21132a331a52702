package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import java.util.List;
import java.util.Objects;

/**
 * Consents that the owner of a mailbox gives after signing.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 * @param consents what the owner agrees to
 */
record OwnConsents(String token, SignatureId signature, List<Consent> consents) {
    OwnConsents {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
        consents = List.copyOf(consents);
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "OwnConsents[hidden]";
    }
}
