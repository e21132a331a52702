package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The wind tunnel: what the standard policy and a sweep after it do to honest crowds, to victims of sabotage, and to attackers,
 * beside the rules of the UK Parliament's site. The world and the checks share no code and no list. With {@code tuning} as its
 * argument it takes the seeds and the countries that weights and limits may be chosen by; a second argument is a part of the
 * titles of those to run.
 */
final class FraudBenchmark {
    private static final List<Long> TUNING = List.of(11L);

    /** Nothing is ever chosen by what these give: a figure that was tuned to says nothing about the next attack. */
    private static final List<Long> REPORT = List.of(2_017L, 67_000L);

    private final Map<String, Place> places = Place.all();
    private final List<Long> seeds;
    private final boolean tuning;

    private final String part;

    private FraudBenchmark(boolean tuning, String part) {
        this.tuning = tuning;
        this.part = part;
        this.seeds = tuning ? TUNING : REPORT;
    }

    public static void main(String[] arguments) {
        new FraudBenchmark(
                        arguments.length > 0 && arguments[0].equals("tuning"), arguments.length > 1 ? arguments[1] : "")
                .run();
    }

    /** Of the standard policy and of the UK's rules. */
    private record Result(Score ours, Score uk) {
        static final Result ZERO = new Result(Score.ZERO, Score.ZERO);

        Result plus(Result other) {
            return new Result(ours.plus(other.ours), uk.plus(other.uk));
        }
    }

    private Result measure(String title, Consumer<Scene> come) {
        Result sum = Result.ZERO;
        for (long seed : seeds) {
            Scene scene = new Scene(seed * 1_000 + title.hashCode(), places);
            come.accept(scene);
            sum = sum.plus(new Result(
                    Tunnel.of(scene.visits(), FraudPolicy.standard(counter(seed))),
                    Tunnel.of(scene.visits(), FraudPolicy.ukParliament(counter(seed)))));
        }
        return sum;
    }

    private static VelocityCounter counter(long seed) {
        return new InMemoryVelocityCounter(100_000, new SplittableRandom(seed));
    }

    private void run() {
        List<Result> honest = crowds();
        double worstSabotage = sabotages();
        List<Result> detectable = new ArrayList<>();
        List<Result> attacks = attacks(detectable);
        Score people = sum(honest).ours();
        Score all = sum(attacks).ours();
        Score traced = sum(detectable).ours();
        print(
                "fraud: held_worst_crowd=%.4f held_all=%.4f victims_worst_sabotage=%.4f recall_door=%.4f recall_sweep=%.4f recall_detectable=%.4f recall_detectable_sweep=%.4f challenged=%.4f challenged_worst_crowd=%.4f%n",
                honest.stream()
                        .mapToDouble(result -> result.ours().hurtShare())
                        .max()
                        .orElse(1),
                people.hurtShare(),
                worstSabotage,
                all.door(),
                all.swept(),
                traced.door(),
                traced.swept(),
                people.challengedShare(),
                honest.stream()
                        .mapToDouble(result -> result.ours().challengedShare())
                        .max()
                        .orElse(1));
    }

    private List<Result> crowds() {
        print("%-64s %9s %9s %9s %10s%n", "honest crowd", "held", "swept", "by UK", "challenged");
        List<Result> results = new ArrayList<>();
        for (HonestCrowd crowd : HonestCrowd.all()) {
            String country = crowd.title().substring(crowd.title().length() - 2);
            Place place = places.get(country);
            if (!crowd.title().contains(part) || (tuning && place != null && place.heldOut())) {
                continue;
            }
            Result result = measure(crowd.title(), crowd.come());
            results.add(result);
            print(
                    "%-64s %7.2f %% %7.2f %% %7.2f %% %8.2f %%%n",
                    crowd.title() + (place != null && place.heldOut() ? " (held out)" : ""),
                    100 * result.ours().heldShare(),
                    100 * result.ours().hurtShare(),
                    100 * result.uk().heldShare(),
                    100 * result.ours().challengedShare());
        }
        return results;
    }

    private double sabotages() {
        print("%n%-64s %9s %9s %9s %9s %9s%n", "sabotage", "victims", "swept", "by UK", "requests", "mailboxes");
        double worst = 0;
        for (Sabotage sabotage : Sabotage.all()) {
            if (!sabotage.title().contains(part)) {
                continue;
            }
            Result result = measure(sabotage.title(), scene -> sabotage.strike().accept(scene.after(500, "GB")));
            worst = Math.max(worst, result.ours().hurtShare());
            print(
                    "%-64s %7.2f %% %7.2f %% %7.2f %% %9d %9d%n",
                    sabotage.title(),
                    100 * result.ours().heldShare(),
                    100 * result.ours().hurtShare(),
                    100 * result.uk().heldShare(),
                    sabotage.requests(),
                    sabotage.mailboxes());
        }
        return worst;
    }

    private List<Result> attacks(List<Result> detectable) {
        print("%n%-36s %9s %9s %9s %9s  %s%n", "attack", "door", "swept", "honest", "by UK", "trace");
        List<Result> results = new ArrayList<>();
        for (Attack attack : Attack.all()) {
            if (!attack.title().contains(part)) {
                continue;
            }
            Result result = measure(attack.title(), scene -> {
                scene.after(1_500, "GB");
                Instant start = scene.now();
                attack.strike().accept(scene);
                scene.backTo(start);
                scene.byChance(Scene.By.PERSON, 600, Duration.ofHours(10), () -> scene.of("GB"));
            });
            results.add(result);
            if (attack.trace() != null) {
                detectable.add(result);
            }
            print(
                    "%-36s %7.1f %% %7.1f %% %7.2f %% %7.1f %%  %s%n",
                    attack.title(),
                    100 * result.ours().door(),
                    100 * result.ours().swept(),
                    100 * result.ours().hurtShare(),
                    100 * result.uk().door(),
                    attack.trace() == null ? "none" : attack.trace());
        }
        return results;
    }

    private static Result sum(List<Result> results) {
        return results.stream().collect(Collectors.reducing(Result.ZERO, Result::plus));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
