package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * The token of a link.
 *
 * @param token the token, any text
 */
record LinkToken(String token) {
    LinkToken {
        Objects.requireNonNull(token, "token");
    }

    /** Leaves out the token, which authorises its bearer. */
    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
