package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SignatureId;
import java.util.Objects;

/**
 * A request to correct a name.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 * @param name the correct name
 */
record NameCorrection(String token, SignatureId signature, String name) {
    NameCorrection {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(name, "name");
    }

    /** Leaves out the name, and the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "NameCorrection[hidden]";
    }
}
