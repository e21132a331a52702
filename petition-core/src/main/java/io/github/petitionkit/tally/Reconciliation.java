package io.github.petitionkit.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Result of a recount and repair. The tally now agrees with the signatures.
 *
 * @param before the tally as readers saw it before; a negative figure is shown as zero
 * @param after the tally as recounted from the signatures
 * @param discrepancies each wrong figure; empty if there was none
 */
public record Reconciliation(Tally before, Tally after, List<Discrepancy> discrepancies) {
    /** Rejects {@code null} and copies the list. */
    public Reconciliation {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * Compares a stored tally with a recount, figure by figure.
     *
     * @param kept the stored tally
     * @param recounted the recount
     * @param seenFrom the end of the last hour and the last 24 hours
     * @return the result
     */
    public static Reconciliation of(RunningTally kept, RunningTally recounted, Instant seenFrom) {
        Tally before = kept.snapshot(seenFrom);
        Tally after = recounted.snapshot(seenFrom);
        List<Discrepancy> discrepancies = new ArrayList<>();
        Map<String, Long> keptFigures = labelled(kept);
        Map<String, Long> foundFigures = labelled(recounted);
        TreeSet<String> others = new TreeSet<>(keptFigures.keySet());
        others.removeAll(foundFigures.keySet());
        foundFigures.forEach((what, found) -> compare(what, keptFigures.getOrDefault(what, 0L), found, discrepancies));
        others.forEach(what -> compare(what, keptFigures.getOrDefault(what, 0L), 0, discrepancies));
        compare("last hour", before.lastHour(), after.lastHour(), discrepancies);
        compare("last 24 hours", before.last24Hours(), after.last24Hours(), discrepancies);
        return new Reconciliation(before, after, discrepancies);
    }

    /**
     * Adds discrepancies.
     *
     * @param more further discrepancies; may be empty
     * @return the result with all of them
     */
    public Reconciliation and(List<Discrepancy> more) {
        List<Discrepancy> all = new ArrayList<>(discrepancies);
        all.addAll(more);
        return new Reconciliation(before, after, all);
    }

    /** {@return whether there was no discrepancy} */
    public boolean isClean() {
        return discrepancies.isEmpty();
    }

    /**
     * {@return a description of each discrepancy, such as {@code country LV: 212 kept, 213 found}; empty if there was
     * none}
     */
    public List<String> findings() {
        return discrepancies.stream().map(Discrepancy::toString).toList();
    }

    /**
     * Returns the figures by label. Minutes are compared by their windows, because the kept ones depend on the order of
     * changes.
     */
    private static Map<String, Long> labelled(RunningTally tally) {
        Map<String, Long> labelled = new LinkedHashMap<>();
        for (Figure figure : tally.figures()) {
            if (figure.kind() != Figure.Kind.MINUTE && figure.kind() != Figure.Kind.FORGOTTEN) {
                labelled.put(figure.label(), figure.count());
            }
        }
        return labelled;
    }

    private static void compare(String what, long kept, long found, List<Discrepancy> discrepancies) {
        if (kept != found) {
            discrepancies.add(Discrepancy.repaired(what, kept, found));
        }
    }
}
