package io.github.petitionkit.event;

import io.github.petitionkit.petition.PetitionId;
import java.util.Comparator;
import java.util.Objects;

/**
 * Identifies an event, and tells its place among the events of its petition.
 *
 * @param petition whose event it is
 * @param number from 0, without gaps
 */
public record EventId(PetitionId petition, long number) implements Comparable<EventId> {
    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::petition).thenComparingLong(EventId::number);

    /** Checks the components. */
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
