package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.velocity.InMemoryVelocityCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Measures the standard policy beside the UK Parliament's rules, attack by attack. */
final class FraudBenchmark {
    private static final int PEOPLE = 6_000;

    /** Weights and limits were chosen by looking at these. */
    private static final List<Long> TUNING = List.of(11L, 12L, 13L);

    private FraudBenchmark() {}

    public static void main(String[] arguments) {
        Score all = Score.ZERO;
        Score uk = Score.ZERO;
        for (Attack attack : Attack.values()) {
            Score sum = Score.ZERO;
            Score ukSum = Score.ZERO;
            for (long seed : TUNING) {
                List<Visit> visits = scene(attack, seed);
                sum = sum.plus(
                        Trial.of(visits, FraudPolicy.standard(new InMemoryVelocityCounter(1_000_000, new Random(1))))
                                .atTheDoor());
                ukSum = ukSum.plus(Trial.of(
                                visits, FraudPolicy.ukParliament(new InMemoryVelocityCounter(1_000_000, new Random(1))))
                        .atTheDoor());
            }
            System.out.printf(
                    "%-20s %.3f %.4f   uk %.3f %.4f%n",
                    attack.title(), sum.recall(), sum.falseHold(), ukSum.recall(), ukSum.falseHold());
            all = all.plus(sum);
            uk = uk.plus(ukSum);
        }
        System.out.printf(
                "fraud: recall_door=%.3f false_hold=%.4f baseline_recall=%.3f baseline_false_hold=%.4f%n",
                all.recall(), all.falseHold(), uk.recall(), uk.falseHold());
    }

    private static List<Visit> scene(Attack attack, long seed) {
        Dice dice = new Dice(seed * 1_000 + attack.ordinal());
        Networks networks = new Networks(dice.apart());
        List<Visit> visits = new ArrayList<>(Crowd.of(PEOPLE, dice.apart(), networks));
        Attacker attacker = new Attacker(dice.apart(), networks);
        attack.strike(attacker);
        visits.addAll(attacker.visits());
        return visits;
    }
}
