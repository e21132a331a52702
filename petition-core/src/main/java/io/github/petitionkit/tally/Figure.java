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
 * One number of a {@link RunningTally}, as a store keeps it in a row.
 *
 * @param kind the kind of number
 * @param key the code of a country or region, the name of an assurance, or an instant in ISO 8601; empty for the other
 *     kinds
 * @param count the number
 */
public record Figure(Kind kind, String key, long count) {
    /** The kind of a figure. Stores keep the names, so they must not change. */
    public enum Kind {
        /** Signatures that count. */
        COUNTED,
        /** Signatures ever received. */
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
        /**
         * The last minute without a figure of its own, in minutes since 1970: figures of minutes up to it have been
         * dropped.
         */
        FORGOTTEN
    }

    /**
     * Requires a key in the form of the kind.
     *
     * @param kind as in {@link #kind()}
     * @param key as in {@link #key()}
     * @param count as in {@link #count()}; not checked, because a stored value can be wrong
     * @throws IllegalArgumentException if the key has another form
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

    /** Requires the canonical form, because two forms of one key would be two rows. */
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

    /** {@return the kind and the key, such as {@code country LV}} */
    String label() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return key.isEmpty() ? name : name + " " + key;
    }
}
