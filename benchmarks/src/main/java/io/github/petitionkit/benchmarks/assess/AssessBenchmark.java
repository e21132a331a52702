package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The time of all built-in checks on one signing, beside Easy Rules and Drools with the same rules over the same facts. First
 * it makes sure that all three come to the same judgements. Its last line is ours divided by theirs.
 */
public final class AssessBenchmark {
    private AssessBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments none
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] arguments) throws RunnerException {
        makeSureThatAllJudgeAlike();
        for (RunResult lookup : run(ListLookup.class, 2)) {
            print(
                    "all lists with %s entries each: %.0f ns%n",
                    lookup.getParams().getParam("entries"),
                    lookup.getPrimaryResult().getScore());
        }
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : run(OneSigning.class, 3)) {
            times.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double ours = times.getOrDefault("petitionKit", Double.NaN);
        times.forEach((name, time) -> print("%-12s %9.0f ns/signing%n", name, time));
        print(
                "assess: vs_easyrules=%.2f vs_drools=%.2f%n",
                ours / times.getOrDefault("easyRules", Double.NaN), ours / times.getOrDefault("drools", Double.NaN));
    }

    private static Collection<RunResult> run(Class<?> benchmark, int seconds) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(seconds))
                        .threads(1)
                        .build())
                .run();
    }

    private static void makeSureThatAllJudgeAlike() {
        Sample sample = new Sample();
        FraudPolicy policy = FraudPolicy.standard(new InMemoryVelocityCounter(1_000_000, new SplittableRandom(1)));
        EasyRules easyRules = new EasyRules();
        Drools drools = new Drools();
        Map<String, Integer> seen = new TreeMap<>();
        for (int turn = 0; turn < Sample.SIZE; turn++) {
            Candidate candidate = sample.get(turn);
            Assessment ours = OneSigning.judge(policy, candidate);
            same(turn, ours, easyRules.assess(candidate));
            same(turn, ours, drools.assess(candidate));
            ours.signals().forEach(signal -> seen.merge(signal.code(), 1, Integer::sum));
        }
        print("All judge %,d signings alike; signals: %s%n", Sample.SIZE, seen);
    }

    private static void same(int turn, Assessment ours, Findings theirs) {
        Set<String> codes = new TreeSet<>();
        ours.signals().stream().map(Signal::code).forEach(codes::add);
        if (!codes.equals(theirs.codes()) || ours.verdict() != theirs.verdict()) {
            throw new IllegalStateException("Signing %d: ours %s %s, theirs %s %s"
                    .formatted(turn, codes, ours.verdict(), theirs.codes(), theirs.verdict()));
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
