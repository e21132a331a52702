package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.assessment.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What rules have found of one signing. Of rules that see one thing from several sides the heaviest counts. */
public final class Findings {
    private static final int HOLD_AT = 50;

    private final Map<String, Rule> heaviest = new HashMap<>();

    /** For one signing. */
    public Findings() {}

    /**
     * Notes that a rule holds.
     *
     * @param rule which
     */
    public void add(Rule rule) {
        heaviest.merge(rule.group(), rule, (one, other) -> other.weight() > one.weight() ? other : one);
    }

    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        heaviest.values().forEach(rule -> codes.add(rule.code()));
        return codes;
    }

    int score() {
        double innocent = 1;
        for (Rule rule : heaviest.values()) {
            innocent *= 1 - rule.weight() / 100.0;
        }
        return (int) Math.round(100 * (1 - innocent));
    }

    Verdict verdict() {
        return score() >= HOLD_AT ? Verdict.HOLD : Verdict.ACCEPT;
    }
}
