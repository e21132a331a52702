package io.github.petitionkit.threshold;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.tally.Counts;
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
 * The condition of a threshold on the counts. The factory methods here combine criteria. A criterion depends on a
 * {@link PetitionFigures} only.
 *
 * <p>A criterion is monotone: more signatures never change it from reached to not reached. The cost is linear in the
 * size of the criterion, including its regions of regions, and independent of the number of signatures. Immutable and thread-safe.
 */
public sealed interface Criterion {
    /**
     * Judges a petition's figures.
     *
     * @param standing counts and time
     * @return whether the criterion is reached, and if not, the missing signatures
     */
    Finding judge(PetitionFigures standing);

    /**
     * Returns a lower bound for the signatures needed: below it the criterion is never reached. Criteria are ordered by
     * it.
     *
     * @return counted signatures, 1 or more; more can be needed, because areas matter too
     */
    long demand();

    /**
     * A number of signatures in total.
     *
     * @param needed the number, 1 or more
     * @return the criterion
     */
    static Criterion total(long needed) {
        return new Total(needed);
    }

    /**
     * A number of signatures from one area.
     *
     * @param area a country or a region
     * @param needed the number, 1 or more
     * @return the criterion
     */
    static Criterion minimum(Area area, long needed) {
        return new Minimum(area, needed);
    }

    /**
     * Minimums, one for each area, that some of the areas must reach.
     *
     * @param areas how many areas must reach theirs, from 1 to all
     * @param minimums signatures needed from each, 1 or more
     * @return the criterion
     */
    static Criterion atLeast(int areas, Map<? extends Area, Long> minimums) {
        return new AtLeast(areas, Map.copyOf(minimums));
    }

    /**
     * Minimums, one for each area, that all areas must reach.
     *
     * @param minimums signatures needed from each, 1 or more; not empty
     * @return the criterion
     */
    static Criterion every(Map<? extends Area, Long> minimums) {
        return new AtLeast(minimums.size(), Map.copyOf(minimums));
    }

    /**
     * A share of a fixed number of people, such as an electorate or the votes cast at the last election.
     *
     * @param share above 0 and at most 1; {@code 0.02} is two per cent
     * @param base people, 1 or more
     * @return the criterion
     */
    static Criterion share(BigDecimal share, long base) {
        return new Share(share, base);
    }

    /**
     * Another criterion with a time limit.
     *
     * @param sinceOpening the limit, from the opening of the petition, more than zero; exclusive
     * @param criterion the criterion to reach
     * @return the criterion
     */
    static Criterion within(Duration sinceOpening, Criterion criterion) {
        return new Within(sinceOpening, criterion);
    }

    /**
     * Another criterion, for which a region has the signatures of all regions in it: a county those of its districts.
     *
     * @param regions the regions of regions
     * @param criterion the criterion to reach; if it contains a criterion of this kind, that one's regions count there
     * @return the criterion
     */
    static Criterion summed(RegionTree regions, Criterion criterion) {
        return new Summed(regions, criterion);
    }

    /**
     * All of several criteria.
     *
     * @param criteria one or more
     * @return the criterion
     */
    static Criterion allOf(Criterion... criteria) {
        return new AllOf(Arrays.asList(criteria));
    }

    /**
     * Any of several criteria.
     *
     * @param criteria one or more
     * @return the criterion
     */
    static Criterion anyOf(Criterion... criteria) {
        return new AnyOf(Arrays.asList(criteria));
    }

    /**
     * A number of signatures in total.
     *
     * @param needed the number, 1 or more
     */
    record Total(long needed) implements Criterion {
        /** Requires 1 or more. */
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
     * A number of signatures from one area.
     *
     * @param area a country or a region
     * @param needed the number, 1 or more
     */
    record Minimum(Area area, long needed) implements Criterion {
        /** Requires 1 or more. */
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
     * Minimums that some of several areas must reach.
     *
     * @param areas how many areas must reach theirs, from 1 to all
     * @param minimums signatures needed from each, 1 or more; kept in ascending order of the number, then of the code
     */
    record AtLeast(int areas, Map<Area, Long> minimums) implements Criterion {
        /** Sorts the minimums. Requires one or more areas, and {@code areas} to be from 1 to all of them. */
        public AtLeast {
            minimums = ascending(minimums);
            if (areas < 1 || areas > minimums.size()) {
                throw new IllegalArgumentException(
                        "%s of %s areas is impossible; give at least one area, and require 1 to all of them"
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
     * A share of a fixed number of people.
     *
     * @param share above 0 and at most 1; kept without trailing zeros
     * @param base people, 1 or more
     */
    record Share(BigDecimal share, long base) implements Criterion {
        /** Requires a share above 0 and at most 1, and a base of 1 or more. */
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
     * Another criterion with a time limit.
     *
     * @param sinceOpening the limit, from the opening of the petition, more than zero; exclusive
     * @param criterion the criterion to reach
     */
    record Within(Duration sinceOpening, Criterion criterion) implements Criterion {
        /** Requires a limit of more than zero. */
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
     * Another criterion, for which a region has the signatures of all regions in it.
     *
     * @param regions the regions of regions
     * @param criterion the criterion to reach
     */
    record Summed(RegionTree regions, Criterion criterion) implements Criterion {
        /** Rejects {@code null}. */
        public Summed {
            Objects.requireNonNull(regions, "regions");
            Objects.requireNonNull(criterion, "criterion");
        }

        /**
         * Adds counts up.
         *
         * @param counts signatures by the region that they are counted for
         * @return counts in which a region has the signatures of all regions in it
         */
        public Counts sums(Counts counts) {
            return RegionSums.of(regions, counts);
        }

        @Override
        public Finding judge(PetitionFigures standing) {
            return criterion.judge(new PetitionFigures(sums(standing.counts()), standing.openedAt(), standing.at()));
        }

        @Override
        public long demand() {
            return criterion.demand();
        }
    }

    /**
     * All of several criteria.
     *
     * @param criteria one or more
     */
    record AllOf(List<Criterion> criteria) implements Criterion {
        /** Copies the list. Requires one or more criteria. */
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
     * Any of several criteria.
     *
     * @param criteria one or more
     */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        /** Copies the list. Requires one or more criteria. */
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
            throw new IllegalArgumentException("A criterion asks for 1 or more %s, not for %s".formatted(what, number));
        }
        return number;
    }

    private static List<Criterion> requireSome(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("A criterion over an empty list is undefined; give at least one");
        }
        return List.copyOf(criteria);
    }
}
