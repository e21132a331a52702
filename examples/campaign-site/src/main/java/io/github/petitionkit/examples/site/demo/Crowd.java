package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Channel;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Those who sign in ten days, many at once, as on a busy day: the store writes together what waits together. */
final class Crowd {
    /** The length of the story. */
    static final int HOURS = 240;

    private static final int STEPS_AN_HOUR = 2;
    private static final int AT_ONCE = 64;
    private static final SigningContext BY_PARTNER =
            SigningContext.builder().channel(Channel.PARTNER).build();

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

    /** Goes on with the story up to an hour of it. */
    void signUntil(int hour, Petitions petitions, Map<PetitionId, Double> shares) {
        ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (; step < hour * STEPS_AN_HOUR; step++) {
                clock.standAt(start.plus(Duration.ofMinutes(60L / STEPS_AN_HOUR * step)));
                for (Future<Object> signing : writers.invokeAll(signings(petitions, shares))) {
                    signing.get();
                }
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("The demonstration could not be told", failure);
        } finally {
            writers.shutdown();
        }
    }

    private List<Callable<Object>> signings(Petitions petitions, Map<PetitionId, Double> shares) {
        List<Callable<Object>> signings = new ArrayList<>();
        shares.forEach((petition, share) -> {
            double due = owed.getOrDefault(petition, 0.0) + signers * share * pace[step];
            for (; due >= 1; due--) {
                SignatureRequest person = people.next();
                signings.add(() -> petitions.sign(petition, person, BY_PARTNER));
            }
            owed.put(petition, due);
        });
        return signings;
    }

    /** The share of each step: quiet nights, and every day more than the one before. */
    private static double[] pace() {
        double[] pace = new double[HOURS * STEPS_AN_HOUR];
        double sum = 0;
        for (int step = 0; step < pace.length; step++) {
            double hour = (double) step / STEPS_AN_HOUR;
            double day = 1.15 - Math.cos(2 * Math.PI * (hour % 24 - 4) / 24);
            pace[step] = day * Math.exp(hour / 70);
            sum += pace[step];
        }
        for (int step = 0; step < pace.length; step++) {
            pace[step] /= sum;
        }
        return pace;
    }
}
