package io.github.petitionkit.search;

import java.util.Comparator;

/** The order of the petitions that a search finds. Equal ones are ordered by their ids. */
public enum SearchOrder {
    /** Those that have been in their state for the longest time first: a queue. */
    LONGEST_WAITING,
    /** Those that came into their state last first: news. */
    LATEST,
    /** Those with the most counted signatures first. */
    MOST_SIGNED;

    private static final Comparator<Standing> BY_TIME =
            Comparator.comparing(Standing::since).thenComparing(Standing.BY_ID);
    private static final Comparator<Standing> BY_COUNT =
            Comparator.comparingLong(Standing::counted).thenComparing(Standing.BY_ID);

    /** {@return the order as a comparator: no two petitions are equal} */
    public Comparator<Standing> comparator() {
        return switch (this) {
            case LONGEST_WAITING -> BY_TIME;
            case LATEST -> BY_TIME.reversed();
            case MOST_SIGNED -> BY_COUNT.reversed();
        };
    }
}
