package io.github.petitionkit.threshold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The thresholds of one petition. Immutable and thread-safe.
 *
 * @param all the thresholds in display order; may be empty; each code once
 */
public record Thresholds(List<Threshold> all) {
    /** No thresholds. */
    public static final Thresholds NONE = new Thresholds(List.of());

    private static final Comparator<Threshold> BY_DEMAND =
            Comparator.comparingLong(threshold -> threshold.criterion().demand());

    /** Copies the list. Requires different codes. */
    public Thresholds {
        all = List.copyOf(all);
        Set<String> codes = new HashSet<>();
        for (Threshold threshold : all) {
            if (!codes.add(threshold.code())) {
                throw new IllegalArgumentException("There are two thresholds with the code " + threshold.code());
            }
        }
    }

    /**
     * Makes thresholds in the given order.
     *
     * @param all any number, including none
     * @return the value
     */
    public static Thresholds of(List<Threshold> all) {
        return new Thresholds(all);
    }

    /**
     * Makes thresholds in the given order.
     *
     * @param all any number, including none
     * @return the value
     */
    public static Thresholds of(Threshold... all) {
        return new Thresholds(List.of(all));
    }

    /**
     * Looks a threshold up.
     *
     * @param code its code
     * @return the threshold; empty if no threshold has the code
     */
    public Optional<Threshold> find(String code) {
        return all.stream().filter(threshold -> threshold.code().equals(code)).findFirst();
    }

    /**
     * Returns the thresholds that a write crosses. A pure function: record the result in the transaction of the write
     * (see {@link #after}), so that each threshold is reached exactly once, with any number of threads or nodes.
     *
     * <p>Retracted thresholds come first, the most demanding first; then reached ones, the least demanding first;
     * equals are in the order of {@link #all()}. A threshold is reached at or above its number, so a write that skips
     * the exact number reaches it too. Only a falling count retracts a threshold: one that was reached within its time
     * limit stays reached after the limit. Cost: linear in the number of thresholds.
     *
     * @param after the petition's figures after the write
     * @param states the state of each threshold that was ever reached, by its code
     * @param consequenceHappened returns, for a threshold's code, whether its consequence has happened, so that it is
     *     not retracted; called only for thresholds below their number
     * @return the crossings; usually none
     */
    public List<Crossing> crossings(
            PetitionFigures after, Map<String, ThresholdState> states, Predicate<String> consequenceHappened) {
        List<Threshold> reached = new ArrayList<>(0);
        List<Threshold> retracted = new ArrayList<>(0);
        for (Threshold threshold : all) {
            ThresholdState state = states.get(threshold.code());
            Instant reachedAt = state == null ? null : state.reachedAt();
            if (reachedAt == null) {
                if (isReached(threshold, after)) {
                    reached.add(threshold);
                }
            } else if (threshold.retraction() == Retraction.UNTIL_CONSEQUENCE
                    && !isReached(threshold, after.judgedAt(reachedAt))
                    && !consequenceHappened.test(threshold.code())) {
                retracted.add(threshold);
            }
        }
        if (reached.isEmpty() && retracted.isEmpty()) {
            return List.of();
        }
        reached.sort(BY_DEMAND);
        retracted.sort(BY_DEMAND.reversed());
        List<Crossing> crossings = new ArrayList<>();
        retracted.forEach(each -> crossings.add(new Crossing.Retracted(each.code(), after.at())));
        reached.forEach(
                each -> crossings.add(new Crossing.Reached(each.code(), after.at(), !states.containsKey(each.code()))));
        return Collections.unmodifiableList(crossings);
    }

    /** Compares the number first, because most writes are far below it. */
    private static boolean isReached(Threshold threshold, PetitionFigures standing) {
        return standing.counts().counted() >= threshold.criterion().demand()
                && threshold.criterion().judge(standing).reached();
    }

    /**
     * Returns the states of the thresholds after a write.
     *
     * @param states the states before, by code
     * @param crossings the crossings of the write
     * @return the states, unmodifiable; unchanged for thresholds not crossed
     * @throws IllegalArgumentException if a crossing belongs to none of these thresholds
     * @throws IllegalStateException if a crossing retracts a threshold that had never been reached
     */
    public Map<String, ThresholdState> after(Map<String, ThresholdState> states, List<Crossing> crossings) {
        Map<String, ThresholdState> after = new LinkedHashMap<>(states);
        for (Crossing crossing : crossings) {
            if (find(crossing.code()).isEmpty()) {
                throw new IllegalArgumentException("There is no threshold with the code " + crossing.code());
            }
            after.put(crossing.code(), crossing.after(after.get(crossing.code())));
        }
        return Collections.unmodifiableMap(after);
    }
}
