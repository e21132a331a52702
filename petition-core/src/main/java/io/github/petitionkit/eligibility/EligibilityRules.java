package io.github.petitionkit.eligibility;

import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The eligibility rules in use, in order. All of them are evaluated, so that a visitor sees every reason at once.
 * Immutable and thread-safe.
 */
public final class EligibilityRules {
    private final List<EligibilityRule> rules;

    private EligibilityRules(List<EligibilityRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** {@return the built-in rule: {@code petitionkit.residence}} */
    public static EligibilityRules standard() {
        return new EligibilityRules(List.of(new ResidenceRule()));
    }

    /**
     * Adds a rule at the end.
     *
     * @param rule the rule; no other may have its code
     * @return the rules
     * @throws IllegalArgumentException if another rule has its code
     */
    public EligibilityRules with(EligibilityRule rule) {
        String code = Objects.requireNonNull(rule.code(), "code");
        if (rules.stream().anyMatch(known -> known.code().equals(code))) {
            throw new IllegalArgumentException("There is an eligibility rule " + code
                    + " already; switch it off with without(code) to replace it");
        }
        List<EligibilityRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new EligibilityRules(more);
    }

    /**
     * Removes a rule.
     *
     * @param code the code of the rule
     * @return the rules
     * @throws IllegalArgumentException if no rule has the code
     */
    public EligibilityRules without(String code) {
        List<EligibilityRule> fewer =
                rules.stream().filter(rule -> !rule.code().equals(code)).toList();
        if (fewer.size() == rules.size()) {
            throw new IllegalArgumentException("There is no eligibility rule " + code + "; there are " + codes());
        }
        return new EligibilityRules(fewer);
    }

    /**
     * Adds the rules that jars on the class path or module path provide as services, in order of their codes.
     *
     * @param loader the class loader to search
     * @return the rules
     */
    public EligibilityRules withInstalled(ClassLoader loader) {
        Stream<EligibilityRule> installed =
                ServiceLoader.load(EligibilityRule.class, loader).stream().map(ServiceLoader.Provider::get);
        EligibilityRules all = this;
        for (EligibilityRule rule :
                installed.sorted(Comparator.comparing(EligibilityRule::code)).toList()) {
            all = all.with(rule);
        }
        return all;
    }

    /** {@return the codes of the rules, in order} */
    public List<String> codes() {
        return rules.stream().map(EligibilityRule::code).toList();
    }

    /**
     * Evaluates every rule.
     *
     * @param candidate the candidate
     * @param messages the source of the wording
     * @param locale the visitor's language
     * @return a violation for each rule that refuses, with the rule's code and an empty path; empty if all permit the
     *     signature
     */
    public List<Violation> refusals(Candidate candidate, Messages messages, Locale locale) {
        List<Violation> refusals = new ArrayList<>();
        for (EligibilityRule rule : rules) {
            if (rule.judge(candidate) instanceof Eligibility.Refused refused) {
                String text = messages.text(refused.message(), refused.parameters(), locale);
                refusals.add(new Violation("", rule.code(), text));
            }
        }
        return refusals;
    }
}
