package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One signing after another, each assessed by all rules: when it comes and when it is confirmed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class OneSigning {
    private final Sample sample = new Sample();
    private long turn;

    /** Ours. */
    @State(Scope.Thread)
    public static class WithPolicy {
        private final FraudPolicy policy =
                FraudPolicy.standard(new InMemoryVelocityCounter(1_000_000, new SplittableRandom(1)));
    }

    /** Easy Rules. */
    @State(Scope.Thread)
    public static class WithEasyRules {
        private final EasyRules engine = new EasyRules();
    }

    /** Drools. */
    @State(Scope.Thread)
    public static class WithDrools {
        private final Drools engine = new Drools();
    }

    /** The rules alone, without an engine. */
    @State(Scope.Thread)
    public static class WithNothing {
        private final List<Rule> rules = new Conditions().rules();
    }

    /**
     * Ours.
     *
     * @param ours the policy
     * @return the judgement
     */
    @Benchmark
    public Assessment petitionKit(WithPolicy ours) {
        return judge(ours.policy, sample.get(turn++));
    }

    static Assessment judge(FraudPolicy policy, Candidate candidate) {
        ConfirmedAttempt confirmed = candidate.confirmed();
        return policy.reassess(policy.assess(confirmed.attempt()), confirmed);
    }

    /**
     * Easy Rules.
     *
     * @param peer the engine
     * @return the judgement
     */
    @Benchmark
    public int easyRules(WithEasyRules peer) {
        return peer.engine.assess(sample.get(turn++)).score();
    }

    /**
     * Drools.
     *
     * @param peer the engine
     * @return the judgement
     */
    @Benchmark
    public int drools(WithDrools peer) {
        return peer.engine.assess(sample.get(turn++)).score();
    }

    /**
     * The rules in a loop: what of an engine's time is the rules'.
     *
     * @param rules the rules
     * @return the judgement
     */
    @Benchmark
    public int rulesAlone(WithNothing rules) {
        Candidate candidate = sample.get(turn++);
        Findings findings = new Findings();
        for (Rule rule : rules.rules) {
            if (rule.condition().test(candidate)) {
                findings.add(rule);
            }
        }
        return findings.score();
    }
}
