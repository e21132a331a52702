package io.github.petitionkit.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a recount found and repaired. The tally now says what the signatures say.
 *
 * @param before the tally as readers saw it before; a figure below zero is shown as zero
 * @param after the tally as recounted from the signatures
 * @param discrepancies each thing that was wrong; empty if everything was right
 */
public record Reconciliation(Tally before, Tally after, List<Discrepancy> discrepancies) {
    /** Checks and copies the components. */
    public Reconciliation {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * Compares a tally that was kept with a recount, figure by figure.
     *
     * @param kept the tally as it was kept, however wrong
     * @param recounted the recount
     * @param seenFrom from when the last hour and the last 24 hours are seen
     * @return what was wrong
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
     * This, and more that was wrong.
     *
     * @param more further discrepancies, also none
     * @return all of them
     */
    public Reconciliation and(List<Discrepancy> more) {
        List<Discrepancy> all = new ArrayList<>(discrepancies);
        all.addAll(more);
        return new Reconciliation(before, after, all);
    }

    /** {@return whether everything was right} */
    public boolean isClean() {
        return discrepancies.isEmpty();
    }

    /** {@return each thing that was wrong in words, as in {@code country LV: 212 kept, 213 found}; empty if all was right} */
    public List<String> findings() {
        return discrepancies.stream().map(Discrepancy::toString).toList();
    }

    /** Minutes are compared by the windows that are made of them: which of them are kept depends on the order of changes. */
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
