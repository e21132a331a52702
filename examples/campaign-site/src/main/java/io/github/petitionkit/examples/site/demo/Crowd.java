package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** Signers over ten days, many at the same time, so that the store uses group commit. */
final class Crowd {
    /** The length of the demonstration in hours. */
    static final int HOURS = 240;

    /** How many are remembered: enough for all that come again. */
    private static final int KNOWN = 3_000;

    private final ReplayClock clock;
    private final Instant start;
    private final int signers;
    private final People people;
    private final RandomGenerator random;
    private final List<Sighting> known = new ArrayList<>();
    private final double[] pace = pace();
    private final Map<PetitionId, Double> owed = new HashMap<>();
    private int step;

    Crowd(ReplayClock clock, Instant start, int signers, long seed) {
        this.clock = clock;
        this.start = start;
        this.signers = signers;
        this.people = new People(new SplittableRandom(seed));
        this.random = new SplittableRandom(seed + 1);
    }

    /** Somebody who comes again, with the petitions that they have signed. */
    private record Sighting(People.Person person, Set<PetitionId> petitions) {}

    /** Continues the demonstration up to an hour. */
    void signUntil(int hour, Petitions petitions, Map<PetitionId, Double> shares) {
        for (; step < hour; step++) {
            clock.standAt(start.plus(Duration.ofHours(step)));
            List<CompletableFuture<SigningResult>> signings = new ArrayList<>();
            shares.forEach((petition, share) -> {
                double due = owed.getOrDefault(petition, 0.0) + signers * share * pace[step];
                for (; due >= 1; due--) {
                    People.Person person = comer(petition);
                    signings.add(petitions
                            .async()
                            .sign(petition, person.request(), person.context(clock.instant()))
                            .toCompletableFuture());
                }
                owed.put(petition, due);
            });
            signings.forEach(CompletableFuture::join);
        }
    }

    /** At most every third signer of a petition has signed another one before. */
    private People.Person comer(PetitionId petition) {
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            Sighting earlier = known.get(random.nextInt(known.size()));
            if (earlier.petitions().add(petition)) {
                return earlier.person();
            }
        }
        People.Person person = people.next();
        if (known.size() < KNOWN) {
            known.add(new Sighting(person, new HashSet<>(Set.of(petition))));
        }
        return person;
    }

    /** Returns the share of each hour: quiet nights, and growth from day to day. */
    private static double[] pace() {
        double[] pace = new double[HOURS];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            double day = 1.15 - Math.cos(2 * Math.PI * (hour % 24 - 4) / 24);
            pace[hour] = day * Math.exp(hour / 70.0);
            sum += pace[hour];
        }
        for (int hour = 0; hour < HOURS; hour++) {
            pace[hour] /= sum;
        }
        return pace;
    }
}
