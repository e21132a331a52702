package io.github.petitionkit.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** The order of the petitions that a search finds. Equal ones are ordered by their ids. */
public enum SearchOrder {
    /** Those that have been in their state for the longest time first: a queue. */
    LONGEST_WAITING,
    /** Those that came into their state last first: news. */
    LATEST,
    /** Those with the most counted signatures first. */
    MOST_SIGNED,
    /** Those that were created first come first, whatever has become of them since. */
    OLDEST,
    /** Those that were created last come first, whatever has become of them since. */
    NEWEST;

    /** {@return the order as a comparator: no two petitions are equal} */
    public Comparator<Standing> comparator() {
        return Comparator.comparing(standing -> SearchKey.of(this, standing), ofKeys());
    }

    /** Returns the order of the keys of this order. */
    Comparator<SearchKey> ofKeys() {
        return ascends() ? SearchKey.ASCENDING : SearchKey.ASCENDING.reversed();
    }

    /** {@return whether positions grow from page to page} */
    public boolean ascends() {
        return this == LONGEST_WAITING || this == OLDEST;
    }

    /** {@return whether the petitions are ordered by when they were created} */
    public boolean isByCreation() {
        return this == OLDEST || this == NEWEST;
    }

    /** Returns the number by which a petition is ordered: a count, or microseconds since 1970. */
    long position(Standing standing) {
        return switch (this) {
            case LONGEST_WAITING, LATEST -> micros(standing.since());
            case MOST_SIGNED -> standing.counted();
            case OLDEST, NEWEST -> micros(standing.created());
        };
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
