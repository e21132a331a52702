package io.github.petitionkit.movement;

import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a stored figure of a movement counts.
 *
 * @param kind people, or signatures: all of them, or those of a country, an hour, a minute
 * @param subject the code of the country; the start of the hour or the minute, as in {@code 2026-03-03T09:00:00Z};
 *     empty for a total
 */
public record MovementFigure(Kind kind, String subject) implements Comparable<MovementFigure> {
    /** Number of people. */
    public static final MovementFigure SUPPORTERS = new MovementFigure(Kind.SUPPORTERS, "");

    /** Number of counted signatures. */
    public static final MovementFigure SIGNATURES = new MovementFigure(Kind.SIGNATURES, "");

    private static final Comparator<MovementFigure> ORDER =
            Comparator.comparing(MovementFigure::kind).thenComparing(MovementFigure::subject);

    /** The kinds of figures. */
    public enum Kind {
        /** People. */
        SUPPORTERS,
        /** Counted signatures. */
        SIGNATURES,
        /** Counted signatures of a country. */
        COUNTRY,
        /** Signatures that first counted in an hour. */
        HOUR,
        /** Signatures that first counted in a minute; kept for somewhat longer than a day. */
        MINUTE
    }

    /** Rejects {@code null}. */
    public MovementFigure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
    }

    /**
     * Returns the figure of an hour.
     *
     * @param at an instant in the hour
     * @return the figure
     */
    public static MovementFigure hour(Instant at) {
        return new MovementFigure(Kind.HOUR, text(at, ChronoUnit.HOURS));
    }

    /**
     * Returns the figure of a minute.
     *
     * @param at an instant in the minute
     * @return the figure
     */
    public static MovementFigure minute(Instant at) {
        return new MovementFigure(Kind.MINUTE, text(at, ChronoUnit.MINUTES));
    }

    /** Returns the instant as a text; those of years after 9999 come last, as they do in time. */
    private static String text(Instant at, ChronoUnit unit) {
        return at.equals(Instant.MAX) ? "9999" : at.truncatedTo(unit).toString();
    }

    /**
     * Returns the figures that a counted signature belongs to.
     *
     * @param country the country for which it counts
     * @param countedAt when it first counted
     * @return all of them but {@link #SUPPORTERS}
     */
    public static List<MovementFigure> of(Country country, Instant countedAt) {
        return List.of(
                SIGNATURES, new MovementFigure(Kind.COUNTRY, country.code()), hour(countedAt), minute(countedAt));
    }

    @Override
    public int compareTo(MovementFigure other) {
        return ORDER.compare(this, other);
    }
}
