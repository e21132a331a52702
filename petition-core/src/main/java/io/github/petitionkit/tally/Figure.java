package io.github.petitionkit.tally;

import java.util.Objects;

/**
 * One number of a {@link RunningTally}, in the form in which a store keeps it in a row.
 *
 * @param kind what is counted
 * @param key for whom or for when: the code of a country or region, the name of an assurance, an instant in ISO 8601;
 *     empty where the kind says it all
 * @param count the number
 */
public record Figure(Kind kind, String key, long count) {
    /** What a figure counts. Stores keep the names: they stay. */
    public enum Kind {
        /** Signatures that count. */
        COUNTED,
        /** Everything ever received. */
        RAW,
        /** Signatures that wait for their confirmation. */
        PENDING,
        /** Signatures that are held for review. */
        HELD,
        /** Counted signatures of a country. */
        COUNTRY,
        /** Counted signatures of a region. */
        REGION,
        /** Counted signatures of one assurance. */
        ASSURANCE,
        /** Counted signatures of an hour, for all time. */
        HOUR,
        /** Counted signatures of a minute, as long as the last 24 hours need it. */
        MINUTE,
        /** The last minute that is no longer kept, in minutes since 1970: what is up to it is no figure any more. */
        FORGOTTEN
    }

    /** Checks the components. */
    public Figure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }
}
