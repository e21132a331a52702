package io.github.petitionkit.signature;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a signature. It holds the 128 bits of a UUID and not the object, to save memory with millions of signatures.
 * Immutable and thread-safe.
 */
public final class SignatureId implements Comparable<SignatureId> {
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final long high;
    private final long low;

    /**
     * Makes an id.
     *
     * @param value the identifier, unique among all signatures of a store; it must reveal nothing about the signer
     */
    public SignatureId(UUID value) {
        Objects.requireNonNull(value, "value");
        this.high = value.getMostSignificantBits();
        this.low = value.getLeastSignificantBits();
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

    /** {@return the identifier; another object at every call} */
    public UUID value() {
        return new UUID(high, low);
    }

    /** Compares as {@link UUID#compareTo} does. */
    @Override
    public int compareTo(SignatureId other) {
        return high == other.high ? Long.compare(low, other.low) : Long.compare(high, other.high);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignatureId that && high == that.high && low == that.low;
    }

    /** That of the UUID. */
    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return value().toString();
    }
}
