package io.github.petitionkit.signature;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a signature.
 *
 * @param value the identifier, unique among all signatures of a store; it must reveal nothing about the signer
 */
public record SignatureId(UUID value) implements Comparable<SignatureId> {
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Rejects {@code null}. */
    public SignatureId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses the text that {@link #toString()} writes.
     *
     * @param text a UUID in its usual text form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static SignatureId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Not a signature's id: give a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        }
        return new SignatureId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SignatureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
