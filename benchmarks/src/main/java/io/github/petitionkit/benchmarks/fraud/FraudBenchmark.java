package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Measures what the standard policy and a sweep after it find, attack by attack, beside the rules of the UK Parliament's
 * site. With {@code tuning} as its argument it takes the seeds that weights and limits may be chosen by.
 */
final class FraudBenchmark {
    private static final int PEOPLE = 6_000;
    private static final List<Long> TUNING = List.of(11L, 12L, 13L);

    /** Nothing is ever chosen by what these give: a figure that was tuned to says nothing about the next attack. */
    private static final List<Long> REPORT = List.of(2_017L, 2_026L, 67_000L);

    private static final Path PICTURE = Path.of("docs", "images", "fraud.svg");

    private FraudBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        boolean tuning = arguments.length > 0 && arguments[0].equals("tuning");
        List<Result> results = new ArrayList<>();
        System.out.println("caught                 at the door  after sweep   held       by UK rules   held");
        for (Attack attack : Attack.values()) {
            Result sum = new Result(attack.title(), Score.ZERO, Score.ZERO, Score.ZERO);
            for (long seed : tuning ? TUNING : REPORT) {
                sum = sum.plus(measure(attack, seed));
            }
            print(sum);
            results.add(sum);
        }
        Result all = results.stream().reduce(new Result("all", Score.ZERO, Score.ZERO, Score.ZERO), Result::plus);
        print(all);
        if (!tuning) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, new Picture(results, all).svg());
        }
        System.out.printf(
                Locale.ROOT,
                "fraud: recall_door=%.4f recall_sweep=%.4f false_hold=%.4f baseline_recall=%.4f baseline_false_hold=%.4f%n",
                all.door().recall(),
                all.sweep().recall(),
                all.sweep().falseHold(),
                all.uk().recall(),
                all.uk().falseHold());
    }

    private static Result measure(Attack attack, long seed) {
        Dice dice = new Dice(seed * 1_000 + attack.name().hashCode());
        Networks networks = new Networks(dice.apart());
        List<Visit> visits = new ArrayList<>(Crowd.of(PEOPLE, dice.apart(), networks));
        Attacker attacker = new Attacker(dice.apart(), networks);
        attack.strike(attacker);
        visits.addAll(attacker.visits());
        Trial ours = Trial.of(visits, FraudPolicy.standard(counter(seed)));
        Trial theirs = Trial.of(visits, FraudPolicy.ukParliament(counter(seed)));
        return new Result(attack.title(), ours.atTheDoor(), ours.afterTheSweep(), theirs.atTheDoor());
    }

    private static VelocityCounter counter(long seed) {
        return new InMemoryVelocityCounter(1_000_000, new SplittableRandom(seed));
    }

    private static void print(Result result) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %11.1f %% %10.1f %% %6.2f %% %13.1f %% %6.2f %%%n",
                result.attack(),
                100 * result.door().recall(),
                100 * result.sweep().recall(),
                100 * result.sweep().falseHold(),
                100 * result.uk().recall(),
                100 * result.uk().falseHold());
    }
}
