package io.github.petitionkit.benchmarks.growth;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Measures the next signature, progress and trending at growing sizes. */
public final class GrowthBenchmark {
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L, 10_000_000L);
    private static final int TRENDING_PETITIONS = 1_000;
    private static final Duration MONTH = Duration.ofDays(30);

    private GrowthBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments seconds for each figure, four without it; and the largest size to try, all without it; or, before
     *     these, {@code searches}, to measure searches across petitions instead
     * @throws Exception if the database fails
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("searches")) {
            SearchGrowth.run(
                    Duration.ofSeconds(arguments.length == 1 ? 4 : Long.parseLong(arguments[1])),
                    arguments.length < 3 ? Long.MAX_VALUE : Long.parseLong(arguments[2]));
            return;
        }
        Duration each = Duration.ofSeconds(arguments.length == 0 ? 4 : Long.parseLong(arguments[0]));
        long largest = arguments.length < 2 ? Long.MAX_VALUE : Long.parseLong(arguments[1]);
        List<Costs> all = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start();
                GrowingPetition petition = new GrowingPetition(server)) {
            long person = 1;
            for (long size : SIZES.stream().filter(known -> known <= largest).toList()) {
                long start = System.nanoTime();
                petition.growTo(size);
                System.out.printf(
                        "%,d signatures in PostgreSQL after %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
                Costs costs = costs(petition, size, person, each);
                all.add(costs);
                person += costs.signed();
            }
        }
        System.out.printf("%n%-12s %14s %14s %14s%n", "signatures", "sign, median", "progress", "trending");
        all.forEach(costs -> System.out.printf(
                "%,12d %11.1f us %11.1f us %11.1f us%n",
                costs.size(), costs.sign(), costs.progress(), costs.trending()));
        Costs small = all.get(0);
        Costs large = all.get(all.size() - 1);
        System.out.printf(
                "%ngrowth: sign_%1$s_over_10k=%2$.2f progress_%1$s_over_10k=%3$.2f trending_%1$s_over_10k=%4$.2f%n",
                large.size() == 10_000_000 ? "10m" : large.size() / 1_000 + "k",
                large.sign() / small.sign(),
                large.progress() / small.progress(),
                large.trending() / small.trending());
    }

    private record Costs(long size, long signed, double sign, double progress, double trending) {}

    private static Costs costs(GrowingPetition petition, long size, long firstPerson, Duration each) {
        long[] person = {firstPerson};
        Runnable sign = () -> petition.petitions()
                .sign(petition.petition(), People.request(person[0]), People.context(person[0]++, Instant.now()));
        Runnable progress = () -> petition.petitions().progress(petition.petition());
        long raw = petition.petitions().progress(petition.petition()).tally().raw();
        if (raw != size) {
            throw new IllegalStateException("The petition has " + raw + " signatures, not " + size);
        }
        median(sign, each.dividedBy(3));
        double signing = median(sign, each);
        median(progress, each.dividedBy(3));
        double progressing = median(progress, each);
        Trending trending = trending(size);
        Runnable top = () -> trending.top(10, Instant.now());
        median(top, each.dividedBy(3));
        return new Costs(size, person[0] - firstPerson, signing, progressing, median(top, each.dividedBy(2)));
    }

    /** A month's signatures of a thousand petitions in a movement; asked once a day, as a page would far more often. */
    private static Trending trending(long size) {
        Trending trending = new Trending(Duration.ofHours(24));
        Instant now = Instant.now();
        List<PetitionId> petitions = new ArrayList<>();
        for (int petition = 0; petition < TRENDING_PETITIONS; petition++) {
            petitions.add(new PetitionId(new UUID(petition, 1)));
        }
        Duration step = MONTH.dividedBy(size);
        Instant at = now.minus(MONTH);
        for (long signature = 0; signature < size; signature++) {
            at = at.plus(step);
            trending.add(
                    petitions.get((int) (signature * signature % TRENDING_PETITIONS)),
                    now.minus(MONTH),
                    new SignatureId(new UUID(signature, 2)),
                    at);
            if (signature % (size / 30) == 0) {
                trending.top(10, at);
            }
        }
        return trending;
    }

    /** The median time of a call in microseconds, of calls one after another. */
    static double median(Runnable call, Duration time) {
        long[] times = new long[1 << 16];
        int count = 0;
        long stop = System.nanoTime() + time.toNanos();
        for (long begin = System.nanoTime(); begin < stop; begin = System.nanoTime()) {
            call.run();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = System.nanoTime() - begin;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2] / 1e3;
    }
}
