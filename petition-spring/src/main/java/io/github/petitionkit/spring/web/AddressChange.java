package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * The wish to move to another mailbox.
 *
 * @param token of a link, anything
 * @param email the address of the other mailbox
 */
record AddressChange(String token, String email) {
    AddressChange {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(email, "email");
    }

    /** Tells nothing: it holds an address, and who has the token can use it. */
    @Override
    public String toString() {
        return "AddressChange[hidden]";
    }
}
