package io.github.petitionkit.tally;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The change of a tally by one write: a sum of small changes, from a single signature to a batch of thousands.
 *
 * <p>A signature that is received and counted at once is {@code received(1).plus(counted(country, region, now))}; one
 * that is confirmed later is {@code pending(-1).plus(counted(country, region, now))}. Many changes are summed by
 * {@link #sum}, at a cost that is linear in their number.
 *
 * <p>Immutable and thread-safe. Its maps are unmodifiable, in no particular order and without zeros.
 */
public final class TallyChange {
    /** Changes nothing. */
    public static final TallyChange NONE = new TallyChange(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());

    private final long received;
    private final long pending;
    private final long held;
    private final long counted;
    private final Map<Country, Long> byCountry;
    private final Map<Region, Long> byRegion;
    private final Map<Assurance, Long> byAssurance;
    private final Map<Instant, Long> byMinute;

    private TallyChange(
            long received,
            long pending,
            long held,
            Map<Country, Long> byCountry,
            Map<Region, Long> byRegion,
            Map<Assurance, Long> byAssurance,
            Map<Instant, Long> byMinute) {
        this.received = received;
        this.pending = pending;
        this.held = held;
        this.counted = Breakdown.total(byCountry);
        this.byCountry = byCountry;
        this.byRegion = byRegion;
        this.byAssurance = byAssurance;
        this.byMinute = byMinute;
    }

    /**
     * Signatures received, in any state.
     *
     * @param delta the number, negative for fewer
     * @return the change
     */
    public static TallyChange received(long delta) {
        return new TallyChange(delta, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Signatures that wait for their confirmation.
     *
     * @param delta the number, negative for fewer
     * @return the change
     */
    public static TallyChange pending(long delta) {
        return new TallyChange(0, delta, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Signatures that are held for review.
     *
     * @param delta the number, negative for fewer
     * @return the change
     */
    public static TallyChange held(long delta) {
        return new TallyChange(0, 0, delta, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * One more signature that counts.
     *
     * @param country where the signer lives
     * @param region the region within it, or {@code null} if unknown
     * @param countedAt when it first counted
     * @return the change
     */
    public static TallyChange counted(Country country, @Nullable Region region, Instant countedAt) {
        return one(country, region, countedAt, 1);
    }

    /**
     * One signature fewer that counts. It is subtracted where it was added, so that every breakdown stays right.
     *
     * @param country the country that it was counted for
     * @param region the region that it was counted for, or {@code null}
     * @param countedAt when it first counted, not when it ceased to count
     * @return the change
     */
    public static TallyChange uncounted(Country country, @Nullable Region region, Instant countedAt) {
        return one(country, region, countedAt, -1);
    }

    /**
     * Counted signatures by the proof of their signers' identity.
     *
     * @param assurance the strongest proof; {@link Assurance#NONE} changes nothing, because it is the remainder
     * @param delta the number, negative for fewer
     * @return the change
     */
    public static TallyChange assured(Assurance assurance, long delta) {
        return assurance == Assurance.NONE
                ? NONE
                : new TallyChange(0, 0, 0, Map.of(), Map.of(), Map.of(assurance, delta), Map.of());
    }

    private static TallyChange one(Country country, @Nullable Region region, Instant countedAt, long delta) {
        return new TallyChange(
                0,
                0,
                0,
                Map.of(country, delta),
                region == null ? Map.of() : Map.of(region, delta),
                Map.of(),
                Map.of(countedAt.truncatedTo(ChronoUnit.MINUTES), delta));
    }

    /**
     * Adds up the changes of a batch.
     *
     * @param changes any number, including none
     * @return their sum
     */
    public static TallyChange sum(Iterable<TallyChange> changes) {
        long received = 0;
        long pending = 0;
        long held = 0;
        Map<Country, Long> byCountry = new HashMap<>();
        Map<Region, Long> byRegion = new HashMap<>();
        Map<Assurance, Long> byAssurance = new HashMap<>();
        Map<Instant, Long> byMinute = new HashMap<>();
        for (TallyChange change : changes) {
            received += change.received;
            pending += change.pending;
            held += change.held;
            Breakdown.add(byCountry, change.byCountry);
            Breakdown.add(byRegion, change.byRegion);
            Breakdown.add(byAssurance, change.byAssurance);
            Breakdown.add(byMinute, change.byMinute);
        }
        return new TallyChange(
                received,
                pending,
                held,
                Collections.unmodifiableMap(byCountry),
                Collections.unmodifiableMap(byRegion),
                Collections.unmodifiableMap(byAssurance),
                Collections.unmodifiableMap(byMinute));
    }

    /**
     * Adds another change. To add many, use {@link #sum}.
     *
     * @param other the other change
     * @return the sum
     */
    public TallyChange plus(TallyChange other) {
        return new TallyChange(
                received + other.received,
                pending + other.pending,
                held + other.held,
                plus(byCountry, other.byCountry),
                plus(byRegion, other.byRegion),
                plus(byAssurance, other.byAssurance),
                plus(byMinute, other.byMinute));
    }

    /**
     * Multiplies this change.
     *
     * @param number the factor
     * @return the sum
     */
    public TallyChange times(long number) {
        return new TallyChange(
                received * number,
                pending * number,
                held * number,
                times(byCountry, number),
                times(byRegion, number),
                times(byAssurance, number),
                times(byMinute, number));
    }

    private static <K> Map<K, Long> times(Map<K, Long> counts, long number) {
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, count -> count.getValue() * number));
    }

    private static <K> Map<K, Long> plus(Map<K, Long> one, Map<K, Long> other) {
        if (one.isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        Map<K, Long> sum = new HashMap<>(one);
        Breakdown.add(sum, other);
        return Collections.unmodifiableMap(sum);
    }

    /** {@return the change of received signatures} */
    public long received() {
        return received;
    }

    /** {@return the change of signatures that wait for their confirmation} */
    public long pending() {
        return pending;
    }

    /** {@return the change of signatures that are held for review} */
    public long held() {
        return held;
    }

    /** {@return the change of signatures that count} */
    public long counted() {
        return counted;
    }

    /**
     * Returns the change of signatures that count for an area.
     *
     * @param area a country or a region
     * @return the number, negative for fewer, 0 without a change
     */
    public long counted(Area area) {
        return byCountry.getOrDefault(area, 0L) + byRegion.getOrDefault(area, 0L);
    }

    /** {@return the change by country; the sum is {@link #counted()}} */
    public Map<Country, Long> byCountry() {
        return byCountry;
    }

    /** {@return the change by region, without signatures of no known region} */
    public Map<Region, Long> byRegion() {
        return byRegion;
    }

    /** {@return the change by the proof of the signers' identity, without signatures of none} */
    public Map<Assurance, Long> byAssurance() {
        return byAssurance;
    }

    /**
     * {@return the change by the start of the hour, in UTC, in which signatures first counted; the sum is
     * {@link #counted()}}
     */
    public Map<Instant, Long> byHour() {
        if (byMinute.isEmpty()) {
            return Map.of();
        }
        Map<Instant, Long> byHour = new HashMap<>();
        byMinute.forEach((minute, delta) -> Breakdown.add(byHour, Map.of(minute.truncatedTo(ChronoUnit.HOURS), delta)));
        return Collections.unmodifiableMap(byHour);
    }

    /**
     * {@return the change by the start of the minute in which signatures first counted; the sum is {@link #counted()}}
     */
    public Map<Instant, Long> byMinute() {
        return byMinute;
    }

    /** {@return whether this changes no count} */
    public boolean isEmpty() {
        return equals(NONE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TallyChange that
                && received == that.received
                && pending == that.pending
                && held == that.held
                && byCountry.equals(that.byCountry)
                && byRegion.equals(that.byRegion)
                && byAssurance.equals(that.byAssurance)
                && byMinute.equals(that.byMinute);
    }

    @Override
    public int hashCode() {
        return Objects.hash(received, pending, held, byCountry, byRegion, byAssurance, byMinute);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "TallyChange[received=%+d, pending=%+d, held=%+d, counted=%+d]",
                received,
                pending,
                held,
                counted);
    }
}
