package io.github.petitionkit.identity;

import java.util.Objects;

/**
 * The mailbox that an address reaches, whatever the way it was written. To compare and to hash, not to send mail to:
 * made by {@link EmailCanonicaliser}.
 *
 * @param value local part, {@code @} and the domain in ASCII
 */
public record CanonicalEmail(String value) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if nothing stands before or after an {@code @}
     */
    public CanonicalEmail {
        int at = Objects.requireNonNull(value, "value").lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            throw new IllegalArgumentException("Not a canonical e-mail: an EmailCanonicaliser makes one");
        }
    }

    /** Tells nothing: an address is personal. */
    @Override
    public String toString() {
        return "CanonicalEmail[hidden]";
    }
}
