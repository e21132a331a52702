package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** Signers over ten days, many at the same time, so that the store uses group commit. */
final class Crowd {
    /** The length of the demonstration in hours. */
    static final int HOURS = 240;

    private final ReplayClock clock;
    private final Instant start;
    private final int signers;
    private final People people;
    private final double[] pace = pace();
    private final Map<PetitionId, Double> owed = new HashMap<>();
    private int step;

    Crowd(ReplayClock clock, Instant start, int signers, long seed) {
        this.clock = clock;
        this.start = start;
        this.signers = signers;
        this.people = new People(new SplittableRandom(seed));
    }

    /** Continues the demonstration up to an hour. */
    void signUntil(int hour, Petitions petitions, Map<PetitionId, Double> shares) {
        for (; step < hour; step++) {
            clock.standAt(start.plus(Duration.ofHours(step)));
            List<CompletableFuture<SigningResult>> signings = new ArrayList<>();
            shares.forEach((petition, share) -> {
                double due = owed.getOrDefault(petition, 0.0) + signers * share * pace[step];
                for (; due >= 1; due--) {
                    People.Person person = people.next();
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
