package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SignatureId;
import java.util.Objects;

/**
 * A request to move to another mailbox.
 *
 * @param token the token of a link, any text
 * @param signature one of the signatures that the owner sees
 * @param email the address of the other mailbox
 */
record AddressChange(String token, SignatureId signature, String email) {
    AddressChange {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(email, "email");
    }

    /** Leaves out the address, and the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "AddressChange[hidden]";
    }
}
