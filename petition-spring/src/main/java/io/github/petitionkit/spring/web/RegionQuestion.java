package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SignatureId;
import java.util.Objects;

/**
 * The question which regions a signature may be counted in.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 */
record RegionQuestion(String token, SignatureId signature) {
    RegionQuestion {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "RegionQuestion[hidden]";
    }
}
