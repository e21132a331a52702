package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The second pass: profiles of crowds within a few hours, and which of them do not look like people. */
final class ClusterDetector {
    private static final int FEWEST = 8;
    private static final double EXPECTED_AT_MOST = 0.25;
    private static final double STRANGE = 0.8;
    private static final double EVIDENCE = 12;
    private static final double ORDERLY = 1;
    private static final int MOST = 4_000;

    private final FrequencyPass frequencies;
    private final Map<Long, Crowd> crowds = new HashMap<>();

    ClusterDetector(FrequencyPass frequencies) {
        this.frequencies = frequencies;
    }

    void add(Signature signature) {
        long span = FrequencyPass.span(signature);
        for (Likeness likeness : Likeness.values()) {
            long key = likeness.key(signature);
            if (key != 0) {
                Crowd crowd = crowds.get(Hash.of(key, span));
                if (crowd == null && isCrowded(key, span)) {
                    crowd = open(likeness, key, span, signature);
                }
                if (crowd != null) {
                    crowd.profile.add(signature);
                }
            }
        }
    }

    private boolean isCrowded(long key, long span) {
        int alike = frequencies.alike(key, span);
        return alike >= FEWEST && frequencies.expected(key, span) <= EXPECTED_AT_MOST * alike;
    }

    /** If there is no room, the smallest crowd is dropped. */
    private Crowd open(Likeness likeness, long key, long span, Signature signature) {
        Crowd crowd = new Crowd(likeness, key, span, likeness.conditions(signature), frequencies.alike(key, span));
        if (crowds.size() >= MOST) {
            crowds.entrySet().stream()
                    .min(Comparator.comparingInt((Map.Entry<Long, Crowd> each) -> each.getValue().about)
                            .thenComparing(Map.Entry::getKey))
                    .filter(least -> least.getValue().about < crowd.about)
                    .ifPresent(least -> crowds.remove(least.getKey()));
        }
        if (crowds.size() < MOST) {
            crowds.put(Hash.of(key, span), crowd);
        }
        return crowd;
    }

    List<Sweeper.Found> found() {
        Map<Long, List<Crowd>> byLikeness = new LinkedHashMap<>();
        crowds.values().stream()
                .filter(this::isStrange)
                .sorted(Comparator.comparingLong((Crowd crowd) -> crowd.span)
                        .thenComparing(crowd -> crowd.likeness)
                        .thenComparing(crowd -> crowd.key))
                .forEach(crowd -> byLikeness
                        .computeIfAbsent(crowd.key, key -> new ArrayList<>())
                        .add(crowd));
        List<Sweeper.Found> found = new ArrayList<>();
        byLikeness.values().forEach(alike -> addRuns(alike, found));
        return found;
    }

    private boolean isStrange(Crowd crowd) {
        double strangeness = uniformity(crowd) + (crowd.profile.isEven() || crowd.profile.isListed() ? ORDERLY : 0);
        return crowd.profile.size() >= FEWEST
                && frequencies.expected(crowd.key, crowd.span) <= EXPECTED_AT_MOST * crowd.profile.size()
                && strangeness >= STRANGE
                && strangeness * crowd.profile.size() >= EVIDENCE;
    }

    private double uniformity(Crowd crowd) {
        boolean isFamily = crowd.likeness != Likeness.NAME && crowd.profile.isFamily();
        return crowd.likeness.leavesAddressesOpen() && !isFamily ? crowd.profile.uniformity(frequencies.petition()) : 0;
    }

    /** Joins consecutive spans into one cluster. */
    private void addRuns(List<Crowd> alike, List<Sweeper.Found> found) {
        List<Crowd> run = new ArrayList<>();
        for (Crowd crowd : alike) {
            if (!run.isEmpty() && crowd.span > run.get(run.size() - 1).span + 1) {
                found.add(cluster(run));
                run.clear();
            }
            run.add(crowd);
        }
        found.add(cluster(run));
    }

    private Sweeper.Found cluster(List<Crowd> run) {
        Crowd first = run.get(0);
        Crowd last = run.get(run.size() - 1);
        Crowd largest = run.stream()
                .max(Comparator.comparingInt(crowd -> crowd.profile.size()))
                .orElse(first);
        double expected = run.stream()
                .mapToDouble(crowd -> frequencies.expected(crowd.key, crowd.span))
                .sum();
        int size = run.stream().mapToInt(crowd -> crowd.profile.size()).sum();
        Instant from = first.profile.first();
        Instant to = last.profile.last();
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.Received(from, to.plusMillis(1)));
        conditions.addAll(first.conditions);
        EmailPattern pattern = largest.profile.usualPattern();
        if (uniformity(largest) > 0 && pattern != null) {
            conditions.add(new Condition.AddressPattern(pattern));
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(String.format(
                Locale.ROOT,
                "%d confirmed signatures %s in %d hours, where the petition's own mix has %.1f",
                size,
                first.likeness.words(),
                Duration.between(from, to).toHours() + 1,
                expected));
        evidence.addAll(largest.profile.evidence(frequencies.petition()));
        return new Sweeper.Found(
                new Cluster(new Criteria(conditions), expected, evidence, first.likeness.innocent()), size);
    }

    private static final class Crowd {
        private final Likeness likeness;
        private final long key;
        private final long span;
        private final List<Condition> conditions;
        private final int about;
        private final BehaviourProfile profile = new BehaviourProfile();

        Crowd(Likeness likeness, long key, long span, List<Condition> conditions, int about) {
            this.likeness = likeness;
            this.key = key;
            this.span = span;
            this.conditions = conditions;
            this.about = about;
        }
    }
}
