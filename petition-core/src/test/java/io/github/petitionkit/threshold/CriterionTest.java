package io.github.petitionkit.threshold;

import static io.github.petitionkit.threshold.GivenCounts.OPENED;
import static io.github.petitionkit.threshold.GivenCounts.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    private static final Country LATVIA = new Country("LV");
    private static final Country ESTONIA = new Country("EE");
    private static final Country FINLAND = new Country("FI");
    private static final Region RIGA = new Region("LV-RIX");

    @ParameterizedTest
    @CsvSource({
        "0, false, 0, 10000",
        "1, false, 0.0001, 9999",
        "5000, false, 0.5, 5000",
        "9999, false, 0.9999, 1",
        "10000, true, 1, 0",
        "10001, true, 1, 0",
    })
    void totalIsReachedAtItsNumberAndAbove(long counted, boolean reached, double fraction, long missing) {
        Finding finding = Criterion.total(10_000).judge(standing(counted));

        assertThat(finding.reached()).isEqualTo(reached);
        assertThat(finding.fraction()).isEqualTo(fraction);
        assertThat(finding.shortfalls().stream().mapToLong(Shortfall::missing).sum())
                .isEqualTo(missing);
        assertThat(finding.areasNeeded()).isZero();
        assertThat(finding.expired()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 123_456_789_012_345_678L, Long.MAX_VALUE})
    void fractionIsOneOnlyWhenReached(long needed) {
        assertThat(Criterion.total(needed).judge(standing(needed - 1)).fraction())
                .isEqualTo(0.9999);
        assertThat(Criterion.total(needed).judge(standing(needed / 2)).fraction())
                .isBetween(0.4999, 0.5);
        assertThat(Criterion.total(needed).judge(standing(needed)).fraction()).isEqualTo(1);
    }

    @Test
    void minimumLooksAtItsAreaOnly() {
        Criterion criterion = Criterion.minimum(RIGA, 10);

        assertThat(criterion.judge(standing(500, Map.of(RIGA, 10L))).reached()).isTrue();
        Finding finding = criterion.judge(standing(500, Map.of(LATVIA, 500L, RIGA, 9L)));
        assertThat(finding.reached()).isFalse();
        assertThat(finding.fraction()).isEqualTo(0.9);
        assertThat(finding.areasNeeded()).isEqualTo(1);
        assertThat(finding.shortfalls()).containsExactly(new Shortfall(RIGA, 1));
    }

    @Nested
    class SomeOfSeveralAreas {
        private final Criterion criterion = Criterion.atLeast(2, Map.of(LATVIA, 100L, ESTONIA, 50L, FINLAND, 200L));

        @Test
        void haveToReachTheirMinimums() {
            assertThat(criterion
                            .judge(standing(300, Map.of(ESTONIA, 50L, FINLAND, 200L)))
                            .reached())
                    .isTrue();
            assertThat(criterion
                            .judge(standing(999, Map.of(ESTONIA, 50L, FINLAND, 199L, LATVIA, 99L)))
                            .reached())
                    .isFalse();
        }

        @Test
        void areListedNearestFirst() {
            Finding finding = criterion.judge(standing(300, Map.of(LATVIA, 10L, FINLAND, 150L)));

            assertThat(finding.areasNeeded()).isEqualTo(2);
            assertThat(finding.shortfalls())
                    .containsExactly(new Shortfall(ESTONIA, 50), new Shortfall(FINLAND, 50), new Shortfall(LATVIA, 90));
        }

        @Test
        void showTheMeanOfThoseThatAreFurthest() {
            assertThat(criterion
                            .judge(standing(300, Map.of(LATVIA, 10L, FINLAND, 150L)))
                            .fraction())
                    .isEqualTo((0.75 + 0.1) / 2);
            assertThat(criterion
                            .judge(standing(300, Map.of(ESTONIA, 999L, LATVIA, 10L)))
                            .fraction())
                    .isEqualTo((1 + 0.1) / 2);
        }

        @Test
        void areKeptFromTheSmallestMinimumUp() {
            Map<Area, Long> backwards = new LinkedHashMap<>();
            backwards.put(LATVIA, 100L);
            backwards.put(FINLAND, 50L);
            backwards.put(ESTONIA, 50L);

            assertThat(new Criterion.AtLeast(2, backwards).minimums())
                    .containsExactly(Map.entry(ESTONIA, 50L), Map.entry(FINLAND, 50L), Map.entry(LATVIA, 100L));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 4})
        void mustBeSomeAndNotMoreThanThereAre(int areas) {
            Map<Area, Long> minimums = Map.of(LATVIA, 100L, ESTONIA, 50L, FINLAND, 200L);

            assertThatThrownBy(() -> Criterion.atLeast(areas, minimums))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(areas + " of 3 areas");
        }
    }

    @Test
    void everyAreaIsNeededWhereItSaysSo() {
        Criterion criterion = Criterion.every(Map.of(LATVIA, 2L, ESTONIA, 1L));

        assertThat(criterion.judge(standing(3, Map.of(LATVIA, 2L))).reached()).isFalse();
        assertThat(criterion.judge(standing(3, Map.of(LATVIA, 2L, ESTONIA, 1L))).reached())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 2686300, 53726",
        "0.02, 2686301, 53727",
        "0.1, 30, 3",
        "0.07, 100, 7",
        "1, 9223372036854775807, 9223372036854775807",
        "0.0000000000000000000000001, 10, 1",
    })
    void shareIsExactAndRoundedUp(BigDecimal share, long base, long needed) {
        Criterion.Share criterion = new Criterion.Share(share, base);

        assertThat(criterion.needed()).isEqualTo(needed);
        assertThat(criterion.demand()).isEqualTo(needed);
        assertThat(criterion.judge(standing(needed - 1)).reached()).isFalse();
        assertThat(criterion.judge(standing(needed)).reached()).isTrue();
    }

    @Test
    void shareDoesNotDependOnHowItIsWritten() {
        assertThat(Criterion.share(new BigDecimal("0.020"), 100))
                .isEqualTo(Criterion.share(new BigDecimal("0.02"), 100));
        assertThat(Criterion.share(new BigDecimal("0.020"), 100).demand()).isEqualTo(2);
    }

    @Nested
    class WithinATime {
        private final Criterion criterion = Criterion.within(Duration.ofDays(30), Criterion.total(100));

        private PetitionFigures after(Duration sinceOpening, long counted) {
            Instant at = OPENED.plus(sinceOpening);
            return new PetitionFigures(new GivenCounts(counted, Map.of()), OPENED, at);
        }

        @Test
        void isReachedUntilJustBeforeItsEnd() {
            assertThat(criterion
                            .judge(after(Duration.ofDays(30).minusNanos(1), 100))
                            .reached())
                    .isTrue();

            Finding tooLate = criterion.judge(after(Duration.ofDays(30), 100));
            assertThat(tooLate.reached()).isFalse();
            assertThat(tooLate.expired()).isTrue();
            assertThat(tooLate.fraction()).isEqualTo(0.9999);
        }

        @Test
        void saysWhatWasMissing() {
            Finding tooLate = criterion.judge(after(Duration.ofDays(31), 25));

            assertThat(tooLate.fraction()).isEqualTo(0.25);
            assertThat(tooLate.shortfalls()).containsExactly(new Shortfall(null, 75));
        }

        @Test
        void isNotTooLateBefore() {
            assertThat(criterion.judge(after(Duration.ofDays(29), 99)).expired())
                    .isFalse();
        }

        @Test
        void canBeAnyLength() {
            Criterion forever = Criterion.within(Duration.ofSeconds(Long.MAX_VALUE), Criterion.total(1));

            assertThat(forever.judge(after(Duration.ofDays(1), 1)).reached()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "PT-1S"})
        void needsSomeTime(Duration none) {
            assertThatThrownBy(() -> Criterion.within(none, Criterion.total(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("more than zero");
        }

        @Test
        void makesAllOfThemTooLateWhenOneIs() {
            Criterion both = Criterion.allOf(criterion, Criterion.total(1_000));

            assertThat(both.judge(after(Duration.ofDays(31), 50)).expired()).isTrue();
            assertThat(both.judge(after(Duration.ofDays(29), 50)).expired()).isFalse();
        }

        @Test
        void leavesTheOtherWayOpen() {
            Criterion either = Criterion.anyOf(criterion, Criterion.total(1_000));

            Finding finding = either.judge(after(Duration.ofDays(31), 50));

            assertThat(finding.expired()).isFalse();
            assertThat(finding.shortfalls()).containsExactly(new Shortfall(null, 950));
            assertThat(Criterion.anyOf(Criterion.total(1_000), criterion).judge(after(Duration.ofDays(31), 50)))
                    .isEqualTo(finding);
            assertThat(Criterion.anyOf(criterion, criterion)
                            .judge(after(Duration.ofDays(31), 50))
                            .expired())
                    .isTrue();
        }
    }

    @Nested
    class SummedOverRegions {
        private static final Region NORTH = new Region("north");
        private static final Region SOUTH = new Region("south");
        private static final Region COUNTY = new Region("county");
        private static final Region NATION = new Region("nation");
        private static final RegionTree TREE = RegionTree.of(Map.of(NORTH, COUNTY, SOUTH, COUNTY, COUNTY, NATION));

        private Finding judge(Criterion inner, Map<Area, Long> counts) {
            return Criterion.summed(TREE, inner).judge(standing(500, counts));
        }

        @ParameterizedTest
        @CsvSource({
            "5, 4, 0, false",
            "5, 5, 0, true",
            "5, 6, 0, true",
            "5, 4, 1, true",
            "0, 0, 9, false",
            "0, 0, 10, true"
        })
        void addsTheDistrictsToTheirCounty(long north, long south, long county, boolean reached) {
            Map<Area, Long> counts = Map.of(NORTH, north, SOUTH, south, COUNTY, county);

            assertThat(judge(Criterion.minimum(COUNTY, 10), counts).reached()).isEqualTo(reached);
            assertThat(judge(Criterion.minimum(NATION, 10), counts).reached()).isEqualTo(reached);
        }

        @Test
        void countsEachDistrictForItselfToo() {
            Map<Area, Long> counts = Map.of(NORTH, 9L, SOUTH, 50L);

            assertThat(judge(Criterion.minimum(NORTH, 9), counts).reached()).isTrue();
            assertThat(judge(Criterion.minimum(NORTH, 10), counts).shortfalls())
                    .containsExactly(new Shortfall(NORTH, 1));
        }

        @Test
        void judgesAQuorumOfEachLevel() {
            Criterion quorum = Criterion.every(Map.of(NORTH, 3L, SOUTH, 3L, COUNTY, 8L, LATVIA, 9L));

            assertThat(judge(quorum, Map.of(NORTH, 4L, SOUTH, 3L, LATVIA, 9L)).shortfalls())
                    .containsExactly(new Shortfall(COUNTY, 1));
            assertThat(judge(quorum, Map.of(NORTH, 4L, SOUTH, 4L, LATVIA, 9L)).reached())
                    .isTrue();
        }

        @Test
        void leavesRegionsOutsideOfTheTreeAsTheyAre() {
            assertThat(judge(Criterion.minimum(RIGA, 7), Map.of(RIGA, 7L)).reached())
                    .isTrue();
        }

        @Test
        void addsNothingTwiceWithinAnother() {
            Criterion inner = Criterion.summed(TREE, Criterion.minimum(NATION, 10));

            assertThat(judge(inner, Map.of(NORTH, 9L)).shortfalls()).containsExactly(new Shortfall(NATION, 1));
            assertThat(judge(inner, Map.of(NORTH, 10L)).reached()).isTrue();
        }

        @Test
        void leavesTheTotalOfAllPeopleAsItIs() {
            Criterion both = Criterion.allOf(Criterion.total(501), Criterion.minimum(NATION, 10));

            assertThat(judge(Criterion.total(500), Map.of(NORTH, 10L)).reached())
                    .isTrue();
            assertThat(judge(both, Map.of(NORTH, 10L)).shortfalls()).containsExactly(new Shortfall(null, 1));
        }

        @Test
        void demandsWhatTheOtherDemands() {
            assertThat(Criterion.summed(TREE, Criterion.minimum(NATION, 10)).demand())
                    .isEqualTo(10);
        }
    }

    @Test
    void allOfNeedsEachAndShowsTheLeast() {
        Criterion criterion =
                Criterion.allOf(Criterion.total(1_000), Criterion.minimum(LATVIA, 100), Criterion.minimum(ESTONIA, 10));

        Finding finding = criterion.judge(standing(900, Map.of(LATVIA, 50L, ESTONIA, 10L)));

        assertThat(finding.reached()).isFalse();
        assertThat(finding.fraction()).isEqualTo(0.5);
        assertThat(finding.areasNeeded()).isEqualTo(1);
        assertThat(finding.shortfalls()).containsExactly(new Shortfall(LATVIA, 50), new Shortfall(null, 100));
        assertThat(finding.parts()).hasSize(2);
        assertThat(criterion
                        .judge(standing(1_000, Map.of(LATVIA, 100L, ESTONIA, 10L)))
                        .reached())
                .isTrue();
    }

    @Test
    void anyOfIsReachedByOneAndElseShowsTheNearest() {
        Criterion criterion = Criterion.anyOf(Criterion.total(1_000), Criterion.minimum(LATVIA, 100));

        assertThat(criterion.judge(standing(1_000)).reached()).isTrue();
        assertThat(criterion.judge(standing(100, Map.of(LATVIA, 100L))).reached())
                .isTrue();
        assertThat(criterion.judge(standing(100, Map.of(LATVIA, 60L))).shortfalls())
                .containsExactly(new Shortfall(LATVIA, 40));
        assertThat(criterion.judge(standing(700, Map.of(LATVIA, 60L))).shortfalls())
                .containsExactly(new Shortfall(null, 300));
        assertThat(criterion.judge(standing(600, Map.of(LATVIA, 60L))).shortfalls())
                .containsExactly(new Shortfall(null, 400));
    }

    static Stream<Arguments> demands() {
        Criterion some = Criterion.atLeast(2, Map.of(LATVIA, 100L, ESTONIA, 50L, FINLAND, 200L));
        return Stream.of(
                Arguments.of(Criterion.total(7), 7),
                Arguments.of(Criterion.minimum(LATVIA, 8), 8),
                Arguments.of(some, 100),
                Arguments.of(Criterion.every(Map.of(LATVIA, 3L, ESTONIA, 9L)), 9),
                Arguments.of(Criterion.within(Duration.ofDays(1), some), 100),
                Arguments.of(Criterion.allOf(Criterion.total(7), some, Criterion.total(8)), 100),
                Arguments.of(Criterion.anyOf(some, Criterion.total(7), Criterion.total(8)), 7));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void demandsNoMoreThanItNeeds(Criterion criterion, long demand) {
        assertThat(criterion.demand()).isEqualTo(demand);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesNumbersThatAreNotPositive(long number) {
        assertThatThrownBy(() -> Criterion.total(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more signatures");
        assertThatThrownBy(() -> Criterion.minimum(LATVIA, number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criterion.every(Map.of(LATVIA, number))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criterion.share(BigDecimal.ONE, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.000001", "2"})
    void refusesSharesThatAreNone(BigDecimal share) {
        assertThatThrownBy(() -> Criterion.share(share, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0 and at most 1");
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> Criterion.every(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criterion.atLeast(1, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Criterion::allOf).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Criterion::anyOf).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        Map<Area, Long> withNull = new HashMap<>();
        withNull.put(LATVIA, null);

        assertThatThrownBy(() -> Criterion.minimum(null, 1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.every(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.every(withNull)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.share(null, 1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.within(null, Criterion.total(1))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.within(Duration.ofDays(1), null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.summed(null, Criterion.total(1))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.summed(RegionTree.of(Map.of()), null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.allOf(Criterion.total(1), null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Criterion.anyOf(Criterion.total(1), null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void doesNotFollowAListThatChanges() {
        Criterion[] criteria = {Criterion.total(1)};
        Criterion.AllOf criterion = new Criterion.AllOf(Arrays.asList(criteria));

        criteria[0] = Criterion.total(2);

        assertThat(criterion.criteria()).isEqualTo(List.of(Criterion.total(1)));
    }
}
