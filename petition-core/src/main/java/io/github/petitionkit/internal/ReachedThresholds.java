package io.github.petitionkit.internal;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Discrepancy;
import io.github.petitionkit.tally.ImpossibleCountException;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.threshold.PetitionFigures;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds that a petition has recorded as reached although its history shows that they never were. A threshold
 * that the counts reach now or reached at any time is correct.
 *
 * @param never their codes
 * @param why the reason why the history cannot be read; {@code never} is empty then
 */
record ReachedThresholds(Set<String> never, @Nullable String why) {
    static ReachedThresholds of(Petition petition, Counts counts, Supplier<Stream<HistoryEntry>> history) {
        Map<String, Threshold> doubted = new HashMap<>();
        Instant opened = petition.signingSince().orElse(null);
        for (ThresholdState state : petition.thresholds().values()) {
            petition.policy()
                    .thresholds()
                    .find(state.code())
                    .filter(threshold -> opened == null
                            || !isReached(threshold, new PetitionFigures(counts, opened, state.firstReachedAt())))
                    .ifPresent(threshold -> doubted.put(threshold.code(), threshold));
        }
        if (doubted.isEmpty() || opened == null) {
            return new ReachedThresholds(Set.copyOf(doubted.keySet()), null);
        }
        try (Stream<HistoryEntry> entries = history.get()) {
            return new ReachedThresholds(withoutThoseOf(entries.iterator(), opened, doubted), null);
        } catch (ImpossibleCountException inconsistent) {
            return new ReachedThresholds(Set.of(), inconsistent.getMessage());
        }
    }

    private static Set<String> withoutThoseOf(
            Iterator<HistoryEntry> entries, Instant opened, Map<String, Threshold> doubted) {
        RunningTally counts = new RunningTally();
        while (entries.hasNext() && !doubted.isEmpty()) {
            HistoryEntry entry = entries.next();
            counts.apply(entry.tallyChange());
            Instant at = entry.at().isBefore(opened) ? opened : entry.at();
            doubted.values().removeIf(threshold -> isReached(threshold, new PetitionFigures(counts, opened, at)));
        }
        return Set.copyOf(doubted.keySet());
    }

    private static boolean isReached(Threshold threshold, PetitionFigures figures) {
        return figures.counts().counted() >= threshold.criterion().demand()
                && threshold.criterion().judge(figures).reached();
    }

    /** Returns a discrepancy that a repair cannot resolve. */
    Optional<Discrepancy> doubt() {
        return Optional.ofNullable(why)
                .map(reason -> new Discrepancy(
                        "history", "entries that contradict each other", reason + "; restore the table's rows", false));
    }
}
