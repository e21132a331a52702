package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SignatureId;
import java.util.Objects;

/**
 * A request to withdraw a signature.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 */
record OwnWithdrawal(String token, SignatureId signature) {
    OwnWithdrawal {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "OwnWithdrawal[hidden]";
    }
}
