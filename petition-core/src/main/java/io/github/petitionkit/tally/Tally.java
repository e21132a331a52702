package io.github.petitionkit.tally;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of one petition at one instant. The countries and the hours each add up to {@code counted}, and the
 * regions to no more. Only a manual edit of the store's rows can break this: the figures are then shown as stored, and
 * {@link #disagreements()} lists the contradictions.
 *
 * <p>The last hour and the last 24 hours are windows of 60 and of 1,440 whole minutes, the minute of {@code at} being
 * the last one. At 12:30:45, the last hour is from 11:31:00, inclusive, to 12:31:00, exclusive. So a signature is never
 * in two successive hours, and none that was counted up to {@code at} is missed.
 *
 * <p>Immutable and thread-safe. The maps are copies, cannot be changed, are in the order of their keys, and leave out
 * what is zero.
 *
 * @param at when the counts were taken
 * @param counted signatures that count
 * @param raw all signatures ever received, including pending, held, withdrawn and invalidated ones
 * @param pending signatures that wait for their confirmation
 * @param held signatures that are held for review
 * @param byCountry counted signatures by the signer's country
 * @param byRegion counted signatures by region; without those of {@link #withoutRegion() no known region}
 * @param byAssurance counted signatures by the proof of their signers' identity; without those of
 *     {@link #withoutAssurance() none}
 * @param byHour counted signatures by the start of the hour, in UTC, in which they first counted
 * @param lastHour signatures that first counted in the last hour
 * @param last24Hours signatures that first counted in the last 24 hours
 */
public record Tally(
        Instant at,
        long counted,
        long raw,
        long pending,
        long held,
        Map<Country, Long> byCountry,
        Map<Region, Long> byRegion,
        Map<Assurance, Long> byAssurance,
        SortedMap<Instant, Long> byHour,
        long lastHour,
        long last24Hours)
        implements Counts {
    /**
     * Copies the maps in order. Requires figures of 0 or more, and hours at their start.
     *
     * @throws IllegalArgumentException if one is negative, or if an hour does not start at its start
     */
    public Tally {
        Objects.requireNonNull(at, "at");
        refuseNegative("counted", counted);
        refuseNegative("raw", raw);
        refuseNegative("pending", pending);
        refuseNegative("held", held);
        byCountry = inOrder("country", byCountry);
        byRegion = inOrder("region", byRegion);
        byAssurance = inOrder("assurance", byAssurance);
        byHour = Collections.unmodifiableSortedMap(inOrderOfTime(byHour));
        refuseNegative("last hour", lastHour);
        refuseNegative("last 24 hours", last24Hours);
    }

    /**
     * Returns the tally of a petition without signatures.
     *
     * @param at when
     * @return zeros
     */
    public static Tally empty(Instant at) {
        return new Tally(at, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Collections.emptySortedMap(), 0, 0);
    }

    @Override
    public long counted(Area area) {
        return byCountry.getOrDefault(area, 0L) + byRegion.getOrDefault(area, 0L);
    }

    /**
     * Returns the contradictions between the figures; {@code maintenance().reconcile(petition)} repairs them. Cost:
     * linear in the number of countries, regions and hours.
     *
     * @return each disagreement in words, naming figures and numbers; empty if the figures agree
     */
    public List<String> disagreements() {
        List<String> disagreements = new ArrayList<>();
        addDisagreements(counted, byCountry, byHour, byRegion, byAssurance, disagreements);
        if (last24Hours < lastHour || counted < last24Hours) {
            disagreements.add("the last hour has %s, the last 24 hours %s, of %s counted"
                    .formatted(lastHour, last24Hours, counted));
        }
        return List.copyOf(disagreements);
    }

    static void addDisagreements(
            long counted,
            Map<?, Long> byCountry,
            Map<?, Long> byHour,
            Map<?, Long> byRegion,
            Map<?, Long> byAssurance,
            List<String> disagreements) {
        long countries = Breakdown.total(byCountry);
        if (countries != counted) {
            disagreements.add("counted is %s and the countries add up to %s".formatted(counted, countries));
        }
        long hours = Breakdown.total(byHour);
        if (hours != counted) {
            disagreements.add("counted is %s and the hours add up to %s".formatted(counted, hours));
        }
        long regions = Breakdown.total(byRegion);
        if (regions > counted) {
            disagreements.add("counted is %s and the regions add up to %s".formatted(counted, regions));
        }
        long assurances = Breakdown.total(byAssurance);
        if (assurances > counted) {
            disagreements.add("counted is %s and the assurances add up to %s".formatted(counted, assurances));
        }
    }

    /** {@return the number of counted signatures whose region is not known} */
    public long withoutRegion() {
        return Math.max(0, counted - Breakdown.total(byRegion));
    }

    /** {@return the number of counted signatures without a proof of their signers' identity} */
    public long withoutAssurance() {
        return Math.max(0, counted - Breakdown.total(byAssurance));
    }

    /** {@return the countries with their counted signatures, largest first, and by code where the number is the same} */
    public List<Map.Entry<Country, Long>> countriesByCount() {
        return byCountry.entrySet().stream()
                .sorted(Map.Entry.<Country, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Copies into a hash map in order, not into a tree, because a tree of countries fails on a look-up of a region. */
    private static <K extends Comparable<K>> Map<K, Long> inOrder(String name, Map<K, Long> counts) {
        Map<K, Long> ordered = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((key, count) -> put(ordered, name, key, count));
        return Collections.unmodifiableMap(ordered);
    }

    private static SortedMap<Instant, Long> inOrderOfTime(Map<Instant, Long> byHour) {
        SortedMap<Instant, Long> ordered = new TreeMap<>();
        byHour.forEach((hour, count) -> {
            if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
                throw new IllegalArgumentException(hour + " is not the start of an hour");
            }
            put(ordered, "hour", hour, count);
        });
        return ordered;
    }

    private static <K> void put(Map<K, Long> counts, String name, K key, long count) {
        refuseNegative(Breakdown.label(name, key), count);
        if (count > 0) {
            counts.put(key, count);
        }
    }

    private static void refuseNegative(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("The count '%s' is %s; a count is 0 or more".formatted(name, count));
        }
    }
}
