package io.github.petitionkit.secret;

import java.util.Objects;
import java.util.regex.Pattern;

/** The id of a key. It is stored beside a hash or a ciphertext, to find the key again. */
public final class KeyId {
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private KeyId() {}

    /**
     * Validates the syntax of a key's id.
     *
     * @param id the id
     * @return the same id
     * @throws IllegalArgumentException unless it is 1 to 32 ASCII letters, digits, underscores and hyphens
     */
    public static String checked(String id) {
        if (!SYNTAX.matcher(Objects.requireNonNull(id, "keyId")).matches()) {
            throw new IllegalArgumentException(
                    "A key's id has 1 to 32 letters, digits, underscores and hyphens, such as 2026-11");
        }
        return id;
    }
}
