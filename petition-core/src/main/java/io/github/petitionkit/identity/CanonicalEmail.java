package io.github.petitionkit.identity;

import java.util.Objects;

/**
 * The canonical form of an e-mail address: equal for all spellings that reach the same mailbox. Compare and hash it; do
 * not send mail to it. {@link EmailCanonicaliser} makes it.
 *
 * @param value local part, {@code @} and the domain in ASCII
 */
public record CanonicalEmail(String value) {
    /**
     * Requires text before and after an {@code @}.
     *
     * @throws IllegalArgumentException if one of them is missing
     */
    public CanonicalEmail {
        int at = Objects.requireNonNull(value, "value").lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            throw new IllegalArgumentException("Not a canonical e-mail; let an EmailCanonicaliser make it");
        }
    }

    /** Leaves out the address, which is personal data. */
    @Override
    public String toString() {
        return "CanonicalEmail[hidden]";
    }
}
