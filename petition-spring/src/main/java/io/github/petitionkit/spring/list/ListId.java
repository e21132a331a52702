package io.github.petitionkit.spring.list;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a list.
 *
 * @param value the identifier, unique among all lists
 */
public record ListId(@JsonValue UUID value) {
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Rejects {@code null}. */
    public ListId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses the text that {@link #toString()} writes.
     *
     * @param text a UUID in its usual text form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ListId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Not a list's id: give a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        }
        return new ListId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
