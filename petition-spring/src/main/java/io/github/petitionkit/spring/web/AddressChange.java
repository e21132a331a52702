package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * A request to move to another mailbox.
 *
 * @param token the token of a link, any text
 * @param email the address of the other mailbox
 */
record AddressChange(String token, String email) {
    AddressChange {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(email, "email");
    }

    /** Leaves out the address, and the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "AddressChange[hidden]";
    }
}
