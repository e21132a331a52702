package io.github.petitionkit.tally;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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

    /**
     * Checks that the key is one of the kind.
     *
     * @param kind as in {@link #kind()}
     * @param key as in {@link #key()}
     * @param count as in {@link #count()}; not checked, for what a store keeps can be wrong
     * @throws IllegalArgumentException if it is none
     */
    public Figure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        switch (kind) {
            case COUNTED, RAW, PENDING, HELD, FORGOTTEN -> requireNone(kind, key);
            case COUNTRY -> requireForm(new Country(key).code(), key);
            case REGION -> requireForm(new Region(key).code(), key);
            case ASSURANCE -> requireForm(Assurance.valueOf(key).name(), key);
            case HOUR -> requireForm(start(key, ChronoUnit.HOURS), key);
            case MINUTE -> requireForm(start(key, ChronoUnit.MINUTES), key);
        }
    }

    private static void requireNone(Kind kind, String key) {
        if (!key.isEmpty()) {
            throw new IllegalArgumentException("A figure of " + kind + " has no key; give an empty one");
        }
    }

    /** Two keys of the same meaning would be two rows. */
    private static void requireForm(String form, String key) {
        if (!form.equals(key)) {
            throw new IllegalArgumentException("A figure's key is written %s, not %s".formatted(form, key));
        }
    }

    private static String start(String key, ChronoUnit unit) {
        try {
            return Instant.parse(key).truncatedTo(unit).toString();
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "A figure by time has an instant for its key, such as 2026-03-03T09:00:00Z, not " + key, malformed);
        }
    }

    /** {@return what is counted and for whom or when, as in {@code country LV}} */
    String label() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return key.isEmpty() ? name : name + " " + key;
    }
}
