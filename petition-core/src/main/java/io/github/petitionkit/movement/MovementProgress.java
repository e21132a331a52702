package io.github.petitionkit.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of a movement at one instant: those of all its petitions together.
 *
 * @param movement its hashtag
 * @param supporters people with at least one counted signature. A person who has signed several of its petitions counts
 *     once
 * @param signatures counted signatures. A person who has signed two petitions counts twice
 * @param byCountry counted signatures by the signer's country
 * @param byHour counted signatures by the start of the hour, in UTC, in which they first counted
 * @param lastHour signatures that first counted in the last 60 whole minutes, as in {@code Tally}
 * @param last24Hours signatures that first counted in the last 1,440 whole minutes
 */
public record MovementProgress(
        Hashtag movement,
        long supporters,
        long signatures,
        SortedMap<Country, Long> byCountry,
        SortedMap<Instant, Long> byHour,
        long lastHour,
        long last24Hours) {
    /** Copies the maps. */
    public MovementProgress {
        Objects.requireNonNull(movement, "movement");
        byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
        byHour = Collections.unmodifiableSortedMap(new TreeMap<>(byHour));
    }

    /**
     * Makes the progress from stored figures.
     *
     * @param movement the movement's hashtag
     * @param figures its figures; minutes outside of {@link RecentWindow} may be missing
     * @param now the present
     * @return the progress; zeros if there are no figures
     */
    public static MovementProgress of(Hashtag movement, NavigableMap<MovementFigure, Long> figures, Instant now) {
        SortedMap<Country, Long> byCountry = new TreeMap<>();
        SortedMap<Instant, Long> byHour = new TreeMap<>();
        figures.forEach((figure, number) -> {
            if (number != 0 && figure.kind() == MovementFigure.Kind.COUNTRY) {
                byCountry.put(Country.of(figure.subject()), number);
            } else if (number != 0 && figure.kind() == MovementFigure.Kind.HOUR) {
                byHour.put(Instant.parse(figure.subject()), number);
            }
        });
        return new MovementProgress(
                movement,
                figures.getOrDefault(MovementFigure.SUPPORTERS, 0L),
                figures.getOrDefault(MovementFigure.SIGNATURES, 0L),
                byCountry,
                byHour,
                RecentWindow.hour(now).sum(figures),
                RecentWindow.day(now).sum(figures));
    }
}
