package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * The wish to correct a name.
 *
 * @param token of a link, anything
 * @param name the name as it should be
 */
record NameCorrection(String token, String name) {
    NameCorrection {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(name, "name");
    }

    /** Tells nothing: it holds a name, and who has the token can use it. */
    @Override
    public String toString() {
        return "NameCorrection[hidden]";
    }
}
