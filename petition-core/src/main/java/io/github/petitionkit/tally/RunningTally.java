package io.github.petitionkit.tally;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.tally.Figure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of one petition, updated by changes at a constant cost for each signature.
 *
 * <p>Countries, regions and hours are kept for all time; minutes only for as long as the last 24 hours need them. Not
 * thread-safe: to share it between threads, guard it and publish {@linkplain #snapshot snapshots}.
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

    /** Makes a tally with all counts at zero. */
    public RunningTally() {}

    /**
     * Applies a change as a whole, or not at all. Cost: linear in the number of countries, regions and minutes that the
     * change touches, so constant for one signature.
     *
     * @param change the change of one write
     * @throws ImpossibleCountException if a count would fall below zero; the message names it, and nothing is changed
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

    /** {@return the signatures ever received} */
    public long raw() {
        return raw;
    }

    /** {@return the signatures that wait for their confirmation} */
    public long pending() {
        return pending;
    }

    /** {@return the signatures that are held for review} */
    public long held() {
        return held;
    }

    @Override
    public long counted(Area area) {
        return byCountry.of(area) + byRegion.of(area);
    }

    /**
     * Returns a copy of the counts, with the last hour and the last 24 hours as of {@code now}; the windows are those
     * of {@link Tally}. They are exact if {@code now} is at most an hour before the latest signature. A negative
     * figure, which only a manual edit of the store's rows can cause, is shown as zero. Cost: linear in the number of
     * countries, regions and hours that have a count.
     *
     * @param now the present
     * @return an immutable copy
     */
    public Tally snapshot(Instant now) {
        return new Tally(
                now,
                Math.max(0, counted),
                Math.max(0, raw),
                Math.max(0, pending),
                Math.max(0, held),
                byCountry.shown(),
                byRegion.shown(),
                byAssurance.shown(),
                new TreeMap<>(byHour.shown()),
                recent.within(HOUR, now),
                recent.within(DAY, now));
    }

    /**
     * Returns the contradictions between the figures. Changes keep figures consistent; a manual edit of the store's
     * rows may not. Cost: as {@link #snapshot}.
     *
     * @return each disagreement in words, naming figures and numbers; empty if the figures agree
     */
    public List<String> disagreements() {
        List<String> disagreements = new ArrayList<>();
        for (Figure total : totals()) {
            if (total.count() < 0) {
                disagreements.add(total.label() + " is " + total.count());
            }
        }
        byCountry.addImpossible(disagreements);
        byRegion.addImpossible(disagreements);
        byAssurance.addImpossible(disagreements);
        byHour.addImpossible(disagreements);
        recent.addImpossible(hours, disagreements);
        long used = Breakdown.sum(Breakdown.sum(counted, pending), held);
        if (used > raw) {
            disagreements.add("counted, pending and held add up to %s of %s received".formatted(used, raw));
        }
        Tally.addDisagreements(counted, byCountry.view(), hours, byRegion.view(), byAssurance.view(), disagreements);
        return disagreements;
    }

    /**
     * Sets one figure from a store. After all figures of {@link #figures()}, or those that have changed since, are set,
     * this tally equals the stored one.
     *
     * @param figure the new figure
     */
    public void set(Figure figure) {
        String key = figure.key();
        long count = figure.count();
        switch (figure.kind()) {
            case COUNTED -> counted = count;
            case RAW -> raw = count;
            case PENDING -> pending = count;
            case HELD -> held = count;
            case COUNTRY -> byCountry.set(new Country(key), count);
            case REGION -> withRegion += byRegion.set(new Region(key), count);
            case ASSURANCE -> byAssurance.set(Assurance.valueOf(key), count);
            case HOUR -> byHour.set(Instant.parse(key), count);
            case MINUTE -> recent.set(Instant.parse(key), count);
            case FORGOTTEN -> recent.forget(Instant.EPOCH.plus(count, ChronoUnit.MINUTES));
        }
    }

    /** {@return an independent copy} */
    public RunningTally copy() {
        RunningTally copy = new RunningTally();
        figures().forEach(copy::set);
        return copy;
    }

    /** {@return every figure, for a store; a missing figure is zero} */
    public List<Figure> figures() {
        List<Figure> figures = totals();
        byCountry.addFigures(Kind.COUNTRY, byCountry.view().keySet(), figures);
        byRegion.addFigures(Kind.REGION, byRegion.view().keySet(), figures);
        byAssurance.addFigures(Kind.ASSURANCE, byAssurance.view().keySet(), figures);
        byHour.addFigures(Kind.HOUR, byHour.view().keySet(), figures);
        recent.addFigures(figures);
        return figures;
    }

    /**
     * Returns the figures that a change affects, with the minute up to which figures have been dropped, if there is one.
     * Cost: as {@link #apply}.
     *
     * @param change a change that has been applied
     * @return the current figures, including zeros
     */
    public List<Figure> figures(TallyChange change) {
        List<Figure> figures = new ArrayList<>();
        addIfChanged(Kind.COUNTED, counted, change.counted(), figures);
        addIfChanged(Kind.RAW, raw, change.received(), figures);
        addIfChanged(Kind.PENDING, pending, change.pending(), figures);
        addIfChanged(Kind.HELD, held, change.held(), figures);
        byCountry.addFigures(Kind.COUNTRY, change.byCountry().keySet(), figures);
        byRegion.addFigures(Kind.REGION, change.byRegion().keySet(), figures);
        byAssurance.addFigures(Kind.ASSURANCE, change.byAssurance().keySet(), figures);
        byHour.addFigures(Kind.HOUR, change.byHour().keySet(), figures);
        recent.addFigures(change.byMinute().keySet(), figures);
        return figures;
    }

    private static void addIfChanged(Kind kind, long count, long delta, List<Figure> figures) {
        if (delta != 0) {
            figures.add(new Figure(kind, "", count));
        }
    }

    private List<Figure> totals() {
        List<Figure> totals = new ArrayList<>();
        totals.add(new Figure(Kind.COUNTED, "", counted));
        totals.add(new Figure(Kind.RAW, "", raw));
        totals.add(new Figure(Kind.PENDING, "", pending));
        totals.add(new Figure(Kind.HELD, "", held));
        return totals;
    }
}
