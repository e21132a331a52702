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
 * @param all in the order in which they are shown; may be empty; no code twice
 */
public record Thresholds(List<Threshold> all) {
    /** None at all. */
    public static final Thresholds NONE = new Thresholds(List.of());

    private static final Comparator<Threshold> BY_DEMAND =
            Comparator.comparingLong(threshold -> threshold.criterion().demand());

    /**
     * Checks that the codes differ.
     *
     * @param all as in {@link #all()}
     */
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
     * Thresholds in the given order.
     *
     * @param all any number, also none
     * @return the value
     */
    public static Thresholds of(List<Threshold> all) {
        return new Thresholds(all);
    }

    /**
     * Thresholds in the given order.
     *
     * @param all any number, also none
     * @return the value
     */
    public static Thresholds of(Threshold... all) {
        return new Thresholds(List.of(all));
    }

    /**
     * Looks a threshold up.
     *
     * @param code its code
     * @return the threshold, or empty if there is none of that code
     */
    public Optional<Threshold> find(String code) {
        return all.stream().filter(threshold -> threshold.code().equals(code)).findFirst();
    }

    /**
     * What a write has crossed. Pure: whoever records the write records the result in the same transaction (see
     * {@link #after}), and so each threshold is reached exactly once, however many threads or nodes there are.
     *
     * <p>First come those taken back, the most demanding first, then those reached, the least demanding first, with the
     * order of {@link #all()} among equals. A threshold is reached at or above what it demands, so that a write that jumps
     * over the exact number reaches it too. Only a falling count takes a threshold back: one that had to be reached
     * within a time, and was, stays reached when that time is over. Cost: linear in the number of thresholds.
     *
     * @param after where the petition stands after the write
     * @param states what is known of each threshold that was ever reached, by its code
     * @param consequenceHappened tells by a threshold's code whether its consequence has happened, so that it is no longer
     *     taken back; asked only for thresholds that would be
     * @return the crossings; mostly none
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

    /** Asks the number first: far below it, which is where most writes are, there is nothing to judge. */
    private static boolean isReached(Threshold threshold, PetitionFigures standing) {
        return standing.counts().counted() >= threshold.criterion().demand()
                && threshold.criterion().judge(standing).reached();
    }

    /**
     * What is known of the thresholds after a write.
     *
     * @param states what was known before, by code
     * @param crossings what the write has crossed
     * @return the states, unmodifiable; those not crossed as they were
     * @throws IllegalArgumentException if a crossing is of none of these thresholds
     * @throws IllegalStateException if a crossing takes back what had never been reached
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
