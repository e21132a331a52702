package io.github.petitionkit.benchmarks.assess;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The rules in Easy Rules, built fluently, which is its fastest way. */
final class EasyRules {
    private static final String CANDIDATE = "candidate";
    private static final String FINDINGS = "findings";

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRules() {
        int priority = 0;
        for (Rule rule : new Conditions().rules()) {
            rules.register(new RuleBuilder()
                    .name(rule.name())
                    .priority(priority++)
                    .when(facts -> rule.condition().test(facts.<Candidate>get(CANDIDATE)))
                    .then(facts -> facts.<Findings>get(FINDINGS).add(rule))
                    .build());
        }
    }

    Findings assess(Candidate candidate) {
        Facts facts = new Facts();
        Findings findings = new Findings();
        facts.put(CANDIDATE, candidate);
        facts.put(FINDINGS, findings);
        engine.fire(rules, facts);
        return findings;
    }
}
