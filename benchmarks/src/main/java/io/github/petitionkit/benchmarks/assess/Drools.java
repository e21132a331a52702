package io.github.petitionkit.benchmarks.assess;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** The rules in Drools, in one session that is kept: the facts go in, the rules fire, the facts go out. */
final class Drools {
    private static final String HEAD = """
            package petitions
            import io.github.petitionkit.benchmarks.assess.Candidate
            import io.github.petitionkit.benchmarks.assess.Rule
            import io.github.petitionkit.benchmarks.assess.Findings
            global java.util.Map rules
            global Findings findings
            """;
    private static final String RULE = """
            rule "%1$s"
              salience %2$d
              when
                candidate : Candidate()
                eval(((Rule) rules.get("%1$s")).condition().test(candidate))
              then
                findings.add((Rule) rules.get("%1$s"));
            end
            """;

    private final KieSession session;

    Drools() {
        List<Rule> rules = new Conditions().rules();
        StringBuilder text = new StringBuilder(HEAD);
        for (int place = 0; place < rules.size(); place++) {
            text.append(RULE.formatted(rules.get(place).name(), rules.size() - place));
        }
        Map<String, Rule> byName = rules.stream().collect(Collectors.toMap(Rule::name, Function.identity()));
        session = new KieHelper()
                .addContent(text.toString(), ResourceType.DRL)
                .build()
                .newKieSession();
        session.setGlobal("rules", byName);
    }

    Findings assess(Candidate candidate) {
        Findings findings = new Findings();
        session.setGlobal("findings", findings);
        FactHandle handle = session.insert(candidate);
        session.fireAllRules();
        session.delete(handle);
        return findings;
    }
}
