package io.github.petitionkit.mailing;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a mailing.
 *
 * @param value the identifier, unique among all mailings of a store
 */
public record MailingId(UUID value) implements Comparable<MailingId> {
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Rejects {@code null}. */
    public MailingId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses the text that {@link #toString()} writes.
     *
     * @param text a UUID in its usual text form
     * @return the identifier
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static MailingId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Not a mailing's id: give a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        }
        return new MailingId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MailingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
