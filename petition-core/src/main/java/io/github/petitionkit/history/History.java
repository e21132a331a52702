package io.github.petitionkit.history;

import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.stream.Stream;

/** Rebuilds counts from history entries. */
public final class History {
    private History() {}

    /**
     * The counts as they stood at an instant.
     *
     * @param entries one petition's history in order, from the first; not closed here
     * @param at the instant, inclusive: what happened at it is counted
     * @return the tally; its last hour and last 24 hours are seen from the instant
     */
    public static Tally tallyAt(Stream<HistoryEntry> entries, Instant at) {
        RunningTally tally = new RunningTally();
        entries.takeWhile(entry -> !entry.at().isAfter(at)).forEachOrdered(entry -> tally.apply(entry.tallyChange()));
        return tally.snapshot(at);
    }
}
