package io.github.petitionkit.petition;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a petition.
 *
 * @param value the identifier, unique among all petitions of a store
 */
public record PetitionId(UUID value) implements Comparable<PetitionId> {
    /** Checks the component. */
    public PetitionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual text form
     * @return the identifier
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static PetitionId of(String text) {
        return new PetitionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PetitionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
