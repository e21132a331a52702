package io.github.petitionkit.signature;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a signature.
 *
 * @param value the identifier, unique among all signatures of a store; random, so that it tells nothing about the signer
 */
public record SignatureId(UUID value) implements Comparable<SignatureId> {
    /** Checks the component. */
    public SignatureId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual text form
     * @return the identifier
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static SignatureId of(String text) {
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
