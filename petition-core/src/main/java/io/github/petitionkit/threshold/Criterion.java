package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The condition inside a threshold: what the counts have to be. Criteria are built from each other by the factory
 * methods here, and look at nothing but a {@link PetitionFigures}.
 *
 * <p>A criterion is monotone: more signatures never make it fall from reached to not reached. Judging costs as much as
 * the criterion is long, whatever the number of signatures. Immutable and thread-safe.
 */
public sealed interface Criterion {
    /**
     * Judges where a petition stands.
     *
     * @param standing counts and time
     * @return whether the criterion is reached, and if not, what is missing
     */
    Finding judge(PetitionFigures standing);

    /**
     * What is demanded, in signatures: a number below which the criterion is never reached. Several criteria are put in
     * order by it.
     *
     * @return counted signatures, 1 or more; a lower bound, as more can be needed in the right places
     */
    long demand();

    /**
     * So many signatures in all.
     *
     * @param needed the number, 1 or more
     * @return the criterion
     */
    static Criterion total(long needed) {
        return new Total(needed);
    }

    /**
     * So many signatures from one area.
     *
     * @param area a country or a region
     * @param needed the number, 1 or more
     * @return the criterion
     */
    static Criterion minimum(Area area, long needed) {
        return new Minimum(area, needed);
    }

    /**
     * Minimums that some of several areas have to reach, each its own.
     *
     * @param areas how many of them have to, from 1 to all
     * @param minimums signatures needed from each, 1 or more
     * @return the criterion
     */
    static Criterion atLeast(int areas, Map<? extends Area, Long> minimums) {
        return new AtLeast(areas, Map.copyOf(minimums));
    }

    /**
     * Minimums that all of several areas have to reach, each its own.
     *
     * @param minimums signatures needed from each, 1 or more; not empty
     * @return the criterion
     */
    static Criterion every(Map<? extends Area, Long> minimums) {
        return new AtLeast(minimums.size(), Map.copyOf(minimums));
    }

    /**
     * A share of a known number of people, such as an electorate or the votes cast at the last election.
     *
     * @param share above 0 and at most 1; {@code 0.02} is two per cent
     * @param base people, 1 or more
     * @return the criterion
     */
    static Criterion share(BigDecimal share, long base) {
        return new Share(share, base);
    }

    /**
     * Another criterion, to be reached within a time.
     *
     * @param sinceOpening time from the opening of the petition, more than zero; at its end it is too late
     * @param criterion what is to be reached
     * @return the criterion
     */
    static Criterion within(Duration sinceOpening, Criterion criterion) {
        return new Within(sinceOpening, criterion);
    }

    /**
     * Several criteria together.
     *
     * @param criteria one or more
     * @return the criterion
     */
    static Criterion allOf(Criterion... criteria) {
        return new AllOf(Arrays.asList(criteria));
    }

    /**
     * One of several criteria, whichever it is.
     *
     * @param criteria one or more
     * @return the criterion
     */
    static Criterion anyOf(Criterion... criteria) {
        return new AnyOf(Arrays.asList(criteria));
    }

    /**
     * So many signatures in all.
     *
     * @param needed the number, 1 or more
     */
    record Total(long needed) implements Criterion {
        /**
         * Checks the number.
         *
         * @param needed as in {@link #needed()}
         */
        public Total {
            requirePositive("signatures", needed);
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.ofTotal(standing.counts().counted(), needed);
        }

        @Override
        public long demand() {
            return needed;
        }
    }

    /**
     * So many signatures from one area.
     *
     * @param area a country or a region
     * @param needed the number, 1 or more
     */
    record Minimum(Area area, long needed) implements Criterion {
        /**
         * Checks the components.
         *
         * @param area as in {@link #area()}
         * @param needed as in {@link #needed()}
         */
        public Minimum {
            Objects.requireNonNull(area, "area");
            requirePositive("signatures", needed);
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.ofAreas(1, Map.of(area, needed), standing.counts());
        }

        @Override
        public long demand() {
            return needed;
        }
    }

    /**
     * Minimums that some of several areas have to reach.
     *
     * @param areas how many of them have to, from 1 to all
     * @param minimums signatures needed from each, 1 or more; kept in ascending order of the number, then of the code
     */
    record AtLeast(int areas, Map<Area, Long> minimums) implements Criterion {
        /**
         * Checks the components.
         *
         * @param areas as in {@link #areas()}
         * @param minimums as in {@link #minimums()}
         */
        public AtLeast {
            minimums = ascending(minimums);
            if (areas < 1 || areas > minimums.size()) {
                throw new IllegalArgumentException(
                        "%d of %d areas cannot be asked for; give at least one area, and ask for 1 to all of them"
                                .formatted(areas, minimums.size()));
            }
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.ofAreas(areas, minimums, standing.counts());
        }

        @Override
        public long demand() {
            int place = 0;
            long demand = 0;
            for (long minimum : minimums.values()) {
                if (place++ < areas) {
                    demand = minimum;
                }
            }
            return demand;
        }

        private static Map<Area, Long> ascending(Map<Area, Long> minimums) {
            Map<Area, Long> ascending = new LinkedHashMap<>();
            minimums.entrySet().stream()
                    .map(entry -> new Shortfall(entry.getKey(), requirePositive("signatures", entry.getValue())))
                    .sorted(Shortfall.NEAREST_FIRST)
                    .forEach(each -> ascending.put(Objects.requireNonNull(each.area(), "area"), each.missing()));
            return Collections.unmodifiableMap(ascending);
        }
    }

    /**
     * A share of a known number of people.
     *
     * @param share above 0 and at most 1; kept without trailing zeros
     * @param base people, 1 or more
     */
    record Share(BigDecimal share, long base) implements Criterion {
        /**
         * Checks the components.
         *
         * @param share as in {@link #share()}
         * @param base as in {@link #base()}
         */
        public Share {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "A share is above 0 and at most 1 (0.02 is two per cent), not " + share);
            }
            share = share.stripTrailingZeros();
            requirePositive("people", base);
        }

        /** {@return the signatures needed: the exact share of the base, rounded up} */
        public long needed() {
            return share.multiply(BigDecimal.valueOf(base))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.ofTotal(standing.counts().counted(), needed());
        }

        @Override
        public long demand() {
            return needed();
        }
    }

    /**
     * Another criterion, to be reached within a time.
     *
     * @param sinceOpening time from the opening of the petition, more than zero; its end is not part of it
     * @param criterion what is to be reached
     */
    record Within(Duration sinceOpening, Criterion criterion) implements Criterion {
        /**
         * Checks the components.
         *
         * @param sinceOpening as in {@link #sinceOpening()}
         * @param criterion as in {@link #criterion()}
         */
        public Within {
            Objects.requireNonNull(criterion, "criterion");
            if (sinceOpening.isZero() || sinceOpening.isNegative()) {
                throw new IllegalArgumentException(
                        "A time to reach a criterion is more than zero, not " + sinceOpening);
            }
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            Finding finding = criterion.judge(standing);
            Duration passed = Duration.between(standing.openedAt(), standing.at());
            return passed.compareTo(sinceOpening) < 0 ? finding : finding.tooLate();
        }

        @Override
        public long demand() {
            return criterion.demand();
        }
    }

    /**
     * Several criteria together.
     *
     * @param criteria one or more
     */
    record AllOf(List<Criterion> criteria) implements Criterion {
        /**
         * Checks the criteria.
         *
         * @param criteria as in {@link #criteria()}
         */
        public AllOf {
            criteria = requireSome(criteria);
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.ofAll(
                    criteria.stream().map(each -> each.judge(standing)).toList());
        }

        @Override
        public long demand() {
            return criteria.stream().mapToLong(Criterion::demand).max().orElseThrow();
        }
    }

    /**
     * One of several criteria, whichever it is.
     *
     * @param criteria one or more
     */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        /**
         * Checks the criteria.
         *
         * @param criteria as in {@link #criteria()}
         */
        public AnyOf {
            criteria = requireSome(criteria);
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return Finding.nearestOf(
                    criteria.stream().map(each -> each.judge(standing)).toList());
        }

        @Override
        public long demand() {
            return criteria.stream().mapToLong(Criterion::demand).min().orElseThrow();
        }
    }

    private static long requirePositive(String what, long number) {
        if (number < 1) {
            throw new IllegalArgumentException("A criterion asks for 1 or more %s, not for %d".formatted(what, number));
        }
        return number;
    }

    private static List<Criterion> requireSome(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("All of nothing or any of nothing is no criterion; give at least one");
        }
        return List.copyOf(criteria);
    }
}
