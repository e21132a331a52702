package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.tally.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The result of a criterion: reached, or the missing signatures.
 *
 * @param reached whether the criterion is met
 * @param fraction the met fraction, for display only: 1 if reached, otherwise from 0 to 0.9999, rounded down
 * @param shortfalls the missing signatures, nearest first; empty if reached. If only some of several areas are needed,
 *     it lists all areas below their minimum, which can be more than {@code areasNeeded}
 * @param areasNeeded number of areas that must still reach their minimum, 0 or more
 * @param expired whether the time limit has passed, so that no signature can change the finding any more
 * @param parts the findings of the criteria not reached yet, if all of several are needed; otherwise empty
 */
public record Finding(
        boolean reached,
        double fraction,
        List<Shortfall> shortfalls,
        int areasNeeded,
        boolean expired,
        List<Finding> parts) {
    private static final int STEPS = 10_000;
    private static final double ALMOST = (STEPS - 1.0) / STEPS;

    /** Copies the lists. Requires a fraction of 1 if and only if reached, and nothing missing then. */
    public Finding {
        shortfalls = List.copyOf(shortfalls);
        parts = List.copyOf(parts);
        if (!(fraction >= 0 && fraction <= 1) || reached != (fraction == 1)) {
            throw new IllegalArgumentException("A fraction is from 0 to 1, and 1 when reached only, not " + fraction);
        }
        if (areasNeeded < 0 || (reached && (expired || areasNeeded > 0 || !shortfalls.isEmpty() || !parts.isEmpty()))) {
            throw new IllegalArgumentException("A reached criterion is not expired and has no shortfall");
        }
    }

    private static Finding yes() {
        return new Finding(true, 1, List.of(), 0, false, List.of());
    }

    private static Finding notYet(long steps, List<Shortfall> shortfalls, int areasNeeded) {
        return new Finding(false, steps / (double) STEPS, shortfalls, areasNeeded, false, List.of());
    }

    static Finding ofTotal(long counted, long needed) {
        return counted >= needed
                ? yes()
                : notYet(steps(counted, needed), List.of(new Shortfall(null, needed - counted)), 0);
    }

    /**
     * Judges minimums of which {@code areas} must be reached; the fraction is that of the areas with the most progress.
     */
    static Finding ofAreas(int areas, Map<Area, Long> minimums, Counts counts) {
        int needed = areas;
        List<Shortfall> shortfalls = new ArrayList<>();
        List<Long> begun = new ArrayList<>();
        for (Map.Entry<Area, Long> minimum : minimums.entrySet()) {
            long counted = counts.counted(minimum.getKey());
            if (counted >= minimum.getValue()) {
                needed--;
            } else {
                shortfalls.add(new Shortfall(minimum.getKey(), minimum.getValue() - counted));
                begun.add(steps(counted, minimum.getValue()));
            }
        }
        if (needed <= 0) {
            return yes();
        }
        shortfalls.sort(Shortfall.NEAREST_FIRST);
        begun.sort(Comparator.reverseOrder());
        long done = (long) (areas - needed) * STEPS;
        for (long steps : begun.subList(0, needed)) {
            done += steps;
        }
        return notYet(done / areas, shortfalls, needed);
    }

    /** Combines findings: reached if all are; the fraction is the smallest. */
    static Finding ofAll(List<Finding> findings) {
        List<Finding> open = findings.stream().filter(each -> !each.reached).toList();
        if (open.isEmpty()) {
            return yes();
        }
        return new Finding(
                false,
                open.stream().mapToDouble(Finding::fraction).min().orElseThrow(),
                open.stream()
                        .flatMap(each -> each.shortfalls.stream())
                        .sorted(Shortfall.NEAREST_FIRST)
                        .toList(),
                open.stream().mapToInt(Finding::areasNeeded).sum(),
                open.stream().anyMatch(Finding::expired),
                open);
    }

    /** Returns the finding with the most progress, the first of equals; an expired one only if all are expired. */
    static Finding nearestOf(List<Finding> findings) {
        Finding nearest = findings.get(0);
        for (Finding each : findings) {
            boolean further = each.expired == nearest.expired ? each.fraction > nearest.fraction : nearest.expired;
            nearest = further ? each : nearest;
        }
        return nearest;
    }

    Finding tooLate() {
        return new Finding(false, Math.min(fraction, ALMOST), shortfalls, areasNeeded, true, parts);
    }

    /** Returns the progress in ten-thousandths, rounded down. */
    private static long steps(long counted, long needed) {
        return counted <= Long.MAX_VALUE / STEPS
                ? counted * STEPS / needed
                : Math.min(counted / (needed / STEPS), STEPS - 1);
    }

    /**
     * Describes the finding in English, such as "3 more countries; nearest: Latvia, 212 short", or "reached".
     *
     * @param locale the locale of numbers and country names
     * @return one line without a full stop
     */
    public String explain(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        if (reached) {
            return "reached";
        }
        String missing = missing(locale);
        if (!expired) {
            return missing;
        }
        return missing.isEmpty() ? "too late" : "too late; " + missing;
    }

    private String missing(Locale locale) {
        if (!parts.isEmpty()) {
            return String.join(
                    ", and ",
                    parts.stream()
                            .map(part -> part.missing(locale))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
        if (shortfalls.isEmpty()) {
            return "";
        }
        Shortfall nearest = shortfalls.get(0);
        Area area = nearest.area();
        if (area == null) {
            return String.format(
                    locale, "%,d more %s", nearest.missing(), nearest.missing() == 1 ? "signature" : "signatures");
        }
        String there = String.format(locale, "%s, %,d short", AreaWords.name(area, locale), nearest.missing());
        return shortfalls.size() == 1
                ? there
                : String.format(
                        locale,
                        "%,d more %s; nearest: %s",
                        areasNeeded,
                        AreaWords.kind(shortfalls, areasNeeded),
                        there);
    }

    /** {@return the finding in English, for logs} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
