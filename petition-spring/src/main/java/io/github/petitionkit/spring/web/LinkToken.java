package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * What a link carried.
 *
 * @param token its token, anything
 */
record LinkToken(String token) {
    LinkToken {
        Objects.requireNonNull(token, "token");
    }

    /** Tells nothing: who has the token can confirm. */
    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
