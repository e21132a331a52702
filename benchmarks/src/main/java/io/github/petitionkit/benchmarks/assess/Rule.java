package io.github.petitionkit.benchmarks.assess;

import java.util.function.Predicate;

/**
 * One rule, for either engine.
 *
 * @param code names it
 * @param group names those that see one thing from several sides
 * @param weight how suspicious it is
 * @param condition when it holds
 */
public record Rule(String code, String group, int weight, Predicate<Candidate> condition) {
    Rule(String code, int weight, Predicate<Candidate> condition) {
        this(code, code, weight, condition);
    }

    /** Two rules may give the same signal with another weight. */
    public String name() {
        return code + ' ' + weight;
    }
}
