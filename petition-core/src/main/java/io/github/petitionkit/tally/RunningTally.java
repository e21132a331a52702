package io.github.petitionkit.tally;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of one petition, kept up to date change by change at a constant cost for each signature.
 *
 * <p>Countries, regions and hours are kept for all time; minutes only for as long as the last 24 hours need them. Not
 * thread-safe: whoever shares it among threads guards it, and hands out {@linkplain #snapshot snapshots}.
 */
public final class RunningTally implements Counts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private long counted;
    private long raw;
    private long pending;
    private long held;
    private long withRegion;
    private final Breakdown<Country> byCountry = new Breakdown<>("country", new HashMap<>());
    private final Breakdown<Region> byRegion = new Breakdown<>("region", new HashMap<>());
    private final Breakdown<Assurance> byAssurance = new Breakdown<>("assurance", new HashMap<>());
    private final SortedMap<Instant, Long> hours = new TreeMap<>();
    private final Breakdown<Instant> byHour = new Breakdown<>("hour", hours);
    private final RecentMinutes recent = new RecentMinutes();

    /** Begins at zero. */
    public RunningTally() {}

    /**
     * Applies a change as a whole, or not at all. Cost: linear in the number of countries, regions and minutes that the
     * change touches, so constant for one signature.
     *
     * @param change what one write has changed
     * @throws IllegalStateException if a count would fall below zero; the message names it, and nothing is changed
     */
    public void apply(TallyChange change) {
        Map<Instant, Long> changeByHour = change.byHour();
        long regional = Breakdown.total(change.byRegion());
        long newCounted = Breakdown.moved("counted", counted, change.counted());
        long newRaw = Breakdown.moved("raw", raw, change.received());
        long newPending = Breakdown.moved("pending", pending, change.pending());
        long newHeld = Breakdown.moved("held", held, change.held());
        Breakdown.moved("without region", counted - withRegion, change.counted() - regional);
        byCountry.refuseBelowZero(change.byCountry());
        byRegion.refuseBelowZero(change.byRegion());
        byAssurance.refuseBelowZero(change.byAssurance());
        byHour.refuseBelowZero(changeByHour);
        recent.refuseBelowZero(change.byMinute());

        counted = newCounted;
        raw = newRaw;
        pending = newPending;
        held = newHeld;
        withRegion += regional;
        byCountry.add(change.byCountry());
        byRegion.add(change.byRegion());
        byAssurance.add(change.byAssurance());
        byHour.add(changeByHour);
        recent.add(change.byMinute());
    }

    @Override
    public long counted() {
        return counted;
    }

    @Override
    public long counted(Area area) {
        return byCountry.of(area) + byRegion.of(area);
    }

    /**
     * The counts as they are, with the last hour and the last 24 hours seen from {@code now}; the windows are those of
     * {@link Tally}. They are exact as long as {@code now} is at most an hour before the latest signature. Cost: linear in
     * the number of countries, regions and hours that have a count.
     *
     * @param now the present
     * @return an immutable copy
     */
    public Tally snapshot(Instant now) {
        return new Tally(
                now,
                counted,
                raw,
                pending,
                held,
                byCountry.view(),
                byRegion.view(),
                byAssurance.view(),
                hours,
                recent.within(HOUR, now),
                recent.within(DAY, now));
    }
}
