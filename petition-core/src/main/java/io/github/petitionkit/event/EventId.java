package io.github.petitionkit.event;

import io.github.petitionkit.petition.PetitionId;
import java.util.Comparator;
import java.util.Objects;

/**
 * The id of an event: its petition, and its number among the petition's events.
 *
 * @param petition the petition
 * @param number from 0, without gaps
 */
public record EventId(PetitionId petition, long number) implements Comparable<EventId> {
    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::petition).thenComparingLong(EventId::number);

    /** Requires a number of 0 or more. */
    public EventId {
        Objects.requireNonNull(petition, "petition");
        if (number < 0) {
            throw new IllegalArgumentException("An event cannot have number " + number);
        }
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return petition + "/" + number;
    }
}
