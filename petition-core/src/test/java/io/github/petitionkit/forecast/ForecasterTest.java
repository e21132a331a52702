package io.github.petitionkit.forecast;

import static io.github.petitionkit.forecast.Arrivals.FRANCE;
import static io.github.petitionkit.forecast.Arrivals.OPENED;
import static io.github.petitionkit.forecast.Arrivals.hour;
import static io.github.petitionkit.forecast.Arrivals.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    private static final Forecaster FORECASTER = Forecaster.standard();

    @Test
    void aSteadyPaceGoesOnForTheNextDays() {
        Forecast.Ahead ahead = ahead(FORECASTER.forecast(2_880, steady(240, 10), OPENED, null));

        assertThat(ahead.expected().orElseThrow()).isCloseTo(hour(288), within(Duration.ofHours(6)));
        assertThat(ahead.earliest().orElseThrow()).isBetween(hour(270), hour(286));
        assertThat(ahead.latest().orElseThrow()).isBetween(hour(295), hour(360));
        assertThat(ahead.level()).isEqualTo(0.8);
        assertThat(ahead.chance()).isGreaterThan(0.95);
        assertThat(ahead.outlook()).isEqualTo(Likelihood.YES);
    }

    @Test
    void severalNumbersAreForecastAsOneByOne() {
        Tally tally = steady(240, 10);
        List<Long> targets = List.of(2_400L, 2_401L, 3_000L, 50_000L);

        assertThat(FORECASTER.forecasts(targets, tally, OPENED, hour(300)))
                .containsExactlyElementsOf(targets.stream()
                        .map(target -> FORECASTER.forecast(target, tally, OPENED, hour(300)))
                        .toList());
    }

    @Test
    void whatIsFarOffMayNeverCome() {
        Forecast.Ahead ahead = ahead(FORECASTER.forecast(100_000, steady(240, 10), OPENED, null));

        assertThat(ahead.latest()).isEmpty();
        assertThat(ahead.chance()).isBetween(0.2, 0.8);
        assertThat(ahead.outlook()).isEqualTo(Likelihood.UNCERTAIN);
    }

    @Test
    void aDecayThatEndsBeforeTheNumberIsNoDateInNineYears() {
        TreeMap<Instant, Long> fading = new TreeMap<>();
        for (int i = 0; i < 240; i++) {
            fading.put(hour(i), Math.round(1_000 * Math.pow(0.5, i / 24.0)));
        }
        Tally tally = Arrivals.tally(hour(240), fading, 1);

        Forecast.Ahead ahead = ahead(FORECASTER.forecast(2 * tally.counted(), tally, OPENED, null));

        assertThat(ahead.expected()).isEmpty();
        assertThat(ahead.chance()).isLessThan(0.2);
        assertThat(ahead.outlook()).isEqualTo(Likelihood.NO);
    }

    @ParameterizedTest
    @CsvSource({"250, NO", "288, UNCERTAIN", "400, YES"})
    void aDeadlineIsMetOrNotOrItIsUncertain(long deadline, Likelihood outlook) {
        assertThat(FORECASTER
                        .forecast(2_880, steady(240, 10), OPENED, hour(deadline))
                        .outlook())
                .isEqualTo(outlook);
    }

    @Nested
    class AnAnswerThatNeedsNoForecast {
        private final Tally tally = steady(48, 10);

        @ParameterizedTest
        @ValueSource(longs = {1, 479, 480})
        void isReachedAtTheNumberAndAbove(long target) {
            assertThat(FORECASTER.forecast(target, tally, OPENED, null)).isEqualTo(new Forecast.Reached());
            assertThat(new Forecast.Reached().outlook()).isEqualTo(Likelihood.YES);
        }

        @Test
        void isReachedAlsoPastTheDeadlineAndWithNothingToReach() {
            assertThat(FORECASTER.forecast(480, tally, OPENED, hour(1))).isEqualTo(new Forecast.Reached());
            assertThat(FORECASTER.forecast(0, Tally.empty(OPENED), OPENED, null))
                    .isEqualTo(new Forecast.Reached());
        }

        @Test
        void isMissedAtTheDeadlineAndAfterIt() {
            assertThat(FORECASTER.forecast(481, tally, OPENED, hour(48))).isEqualTo(new Forecast.Missed(hour(48)));
            assertThat(FORECASTER.forecast(481, tally, OPENED, hour(47))).isEqualTo(new Forecast.Missed(hour(47)));
            assertThat(FORECASTER.forecast(481, tally, OPENED, hour(49))).isInstanceOf(Forecast.Ahead.class);
            assertThat(new Forecast.Missed(OPENED).outlook()).isEqualTo(Likelihood.NO);
        }

        @Test
        void isUnknownWithoutSignatures() {
            assertThat(FORECASTER.forecast(1, Tally.empty(hour(9)), OPENED, null))
                    .isEqualTo(new Forecast.Unknown());
            assertThat(FORECASTER.forecast(1, Tally.empty(OPENED), OPENED, null))
                    .isEqualTo(new Forecast.Unknown());
            assertThat(new Forecast.Unknown().outlook()).isEqualTo(Likelihood.UNCERTAIN);
        }

        @Test
        void isUnknownWhenTheLastSignaturesAreLongPast() {
            Tally dormant = Arrivals.tally(hour(24 * 90), steady(48, 10).byHour(), 1);

            assertThat(FORECASTER.forecast(481, dormant, OPENED, null)).isEqualTo(new Forecast.Unknown());
        }
    }

    @Test
    void aPetitionThatHasAlmostDiedIsNotPromisedAnything() {
        Tally dying = Arrivals.tally(hour(24 * 30), steady(48, 10).byHour(), 1);

        Forecast.Ahead ahead = ahead(FORECASTER.forecast(10_000, dying, OPENED, hour(24 * 60)));

        assertThat(ahead.expected()).isEmpty();
        assertThat(ahead.latest()).isEmpty();
        assertThat(ahead.outlook()).isEqualTo(Likelihood.NO);
    }

    @Test
    void theFirstMinutesCountByTheirLength() {
        Instant now = OPENED.plus(Duration.ofMinutes(6));
        Tally started = Arrivals.tally(now, new TreeMap<>(Map.of(OPENED, 60L)), 1);

        Forecast.Ahead ahead = ahead(FORECASTER.forecast(120, started, OPENED, null));

        assertThat(ahead.expected().orElseThrow())
                .isCloseTo(now.plus(Duration.ofMinutes(6)), within(Duration.ofMinutes(2)));
    }

    @Test
    void newHoursWeighMoreThanOldOnes() {
        TreeMap<Instant, Long> slowing = new TreeMap<>();
        for (int i = 0; i < 480; i++) {
            slowing.put(hour(i), i < 240 ? 100L : 10L);
        }
        Tally tally = Arrivals.tally(hour(480), slowing, 1);

        Instant expected = ahead(FORECASTER.forecast(tally.counted() + 1_000, tally, OPENED, null))
                .expected()
                .orElseThrow();

        assertThat(Duration.between(hour(480), expected).toHours()).isBetween(60L, 105L);
    }

    @Test
    void theNightIsFoundInTheProfileOfTheDay() {
        TreeMap<Instant, Long> byDay = new TreeMap<>();
        for (int i = 0; i < 24 * 14; i++) {
            if (i % 24 >= 8) {
                byDay.put(hour(i), 300L);
            }
        }
        Tally midnight = Arrivals.tally(hour(24 * 14), byDay, 1);

        Forecast.Ahead ahead =
                ahead(FORECASTER.forecast(midnight.counted() + 300, midnight, OPENED, hour(24 * 14 + 7)));

        assertThat(ahead.outlook()).isEqualTo(Likelihood.NO);
        assertThat(ahead.expected().orElseThrow()).isBetween(hour(24 * 14 + 8), hour(24 * 14 + 10));
    }

    @Test
    void daysThatDifferWidenTheInterval() {
        TreeMap<Instant, Long> uneven = new TreeMap<>();
        for (int i = 0; i < 240; i++) {
            uneven.put(hour(i), i / 24 % 2 == 0 ? 2L : 18L);
        }
        Tally tally = Arrivals.tally(hour(240), uneven, 1);

        assertThat(wait(FORECASTER.forecast(2_880, tally, OPENED, null)).multipliedBy(2))
                .isLessThan(wait(FORECASTER.forecast(2_880, steady(240, 10), OPENED, null)));
    }

    @Test
    void aYoungPetitionGetsAWideInterval() {
        Instant now = hour(4);
        Tally young = steady(4, 100);
        Tally old = steady(24 * 30, 100);

        Forecast.Ahead ofYoung = ahead(FORECASTER.forecast(young.counted() + 1_200, young, OPENED, null));
        Forecast.Ahead ofOld = ahead(FORECASTER.forecast(old.counted() + 1_200, old, OPENED, null));

        assertThat(Duration.between(now, ofYoung.latest().orElse(Instant.MAX)))
                .isGreaterThan(
                        Duration.between(old.at(), ofOld.latest().orElseThrow()).multipliedBy(2));
    }

    @Nested
    class InItsZone {
        @Test
        void theNightIsWhereTheZoneSaysAfterTheClocksHaveChanged() {
            ZoneId berlin = ZoneId.of("Europe/Berlin");
            Instant opened = Instant.parse("2026-03-15T23:00:00Z");
            Instant now = Instant.parse("2026-03-31T21:00:00Z");
            TreeMap<Instant, Long> byDay = new TreeMap<>();
            for (Instant hour = opened; hour.isBefore(now); hour = hour.plus(Duration.ofHours(1))) {
                byDay.put(hour, hour.atZone(berlin).getHour() < 7 ? 1L : 300L);
            }
            Tally tally = Arrivals.tally(now, byDay, 1);
            long byMorning = tally.counted() + 300 + 7 + 150;

            Forecast.Ahead ahead = ahead(FORECASTER.in(berlin).forecast(byMorning, tally, opened, null));

            assertThat(ahead.expected().orElseThrow().atZone(berlin).toLocalTime())
                    .isBetween(LocalTime.of(7, 0), LocalTime.of(8, 30));
        }

        @ParameterizedTest
        @CsvSource({"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"})
        void aChangeOfClocksAheadDoesNoHarm(Instant now) {
            TreeMap<Instant, Long> even = new TreeMap<>();
            for (int i = 1; i <= 240; i++) {
                even.put(now.minus(Duration.ofHours(i)), 60L);
            }
            Tally tally = Arrivals.tally(now, even, 1);

            Forecast.Ahead ahead = ahead(FORECASTER
                    .in(ZoneId.of("Europe/Berlin"))
                    .forecast(tally.counted() + 1_440, tally, now.minus(Duration.ofDays(10)), null));

            assertThat(ahead.expected().orElseThrow())
                    .isCloseTo(now.plus(Duration.ofHours(24)), within(Duration.ofHours(3)));
        }

        @Test
        void weekEndsThatWereQuietAreExpectedToBe() {
            TreeMap<Instant, Long> busyWeeks = new TreeMap<>();
            Instant friday = Instant.parse("2026-03-28T00:00:00Z");
            Instant opened = friday.minus(Duration.ofDays(25));
            for (Instant hour = opened; hour.isBefore(friday); hour = hour.plus(Duration.ofHours(1))) {
                busyWeeks.put(hour, hour.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5 ? 5L : 50L);
            }
            Tally tally = Arrivals.tally(friday, busyWeeks, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(tally.counted() + 900, tally, opened, null));

            assertThat(ahead.expected().orElseThrow()).isAfter(friday.plus(Duration.ofHours(30)));
        }
    }

    @Nested
    class CountsThatAreNotAsTheyShouldBe {
        @Test
        void countsThatFellAreTheCountsThatThereAre() {
            TreeMap<Instant, Long> byHour = new TreeMap<>(steady(240, 10).byHour());
            byHour.replaceAll((hour, count) -> hour.isBefore(hour(120)) ? count : 4L);
            Tally after = Arrivals.tally(hour(240), byHour, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(2_400, after, OPENED, null));

            assertThat(FORECASTER.forecast(2_400, steady(240, 10), OPENED, null))
                    .isEqualTo(new Forecast.Reached());
            assertThat(FORECASTER
                            .forecast(after.counted() + 96, after, OPENED, null)
                            .outlook())
                    .isEqualTo(Likelihood.YES);
            assertThat(ahead.expected().orElse(Instant.MAX)).isAfter(hour(240 + 96));
        }

        @ParameterizedTest
        @CsvSource({"10", "250"})
        void aPauseOfDaysSaysNothingOfAttention(long inTheHourAfter) {
            TreeMap<Instant, Long> paused = new TreeMap<>(steady(240, 10).byHour());
            paused.subMap(hour(150), hour(220)).clear();
            paused.put(hour(220), inTheHourAfter);
            Tally tally = Arrivals.tally(hour(240), paused, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(tally.counted() + 240, tally, OPENED, null));

            assertThat(ahead.expected().orElseThrow()).isCloseTo(hour(264), within(Duration.ofHours(5)));
        }

        @Test
        void aDayThatIsMissingIsNoEndAsSoonAsSignaturesComeAgain() {
            TreeMap<Instant, Long> gap = new TreeMap<>(steady(240, 10).byHour());
            gap.subMap(hour(215), hour(239)).clear();
            Tally tally = Arrivals.tally(hour(240), gap, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(tally.counted() + 240, tally, OPENED, null));

            assertThat(ahead.expected().orElseThrow()).isCloseTo(hour(264), within(Duration.ofHours(5)));
        }

        @Test
        void aSilenceThatLastsMayBeTheEnd() {
            TreeMap<Instant, Long> silent = new TreeMap<>(steady(240, 10).byHour());
            silent.tailMap(hour(200)).clear();
            Tally tally = Arrivals.tally(hour(240), silent, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(tally.counted() + 240, tally, OPENED, null));

            assertThat(ahead.latest()).isEmpty();
            assertThat(ahead.chance()).isLessThan(0.9);
        }

        @Test
        void tenSignaturesInAllSayLittle() {
            TreeMap<Instant, Long> few = new TreeMap<>();
            for (int i = 0; i < 10; i++) {
                few.put(hour(9L * i), 1L);
            }
            Tally tally = Arrivals.tally(hour(91), few, 1);

            Forecast.Ahead soon = ahead(FORECASTER.forecast(20, tally, OPENED, null));
            Forecast.Ahead far = ahead(FORECASTER.forecast(1_000, tally, OPENED, null));

            assertThat(soon.earliest().orElseThrow()).isBefore(hour(91 + 72));
            assertThat(soon.latest().orElse(Instant.MAX)).isAfter(hour(91 + 150));
            assertThat(far.latest()).isEmpty();
        }

        @Test
        void aMillionInTheFirstHourIsNotTakenToGoOn() {
            Tally first = Arrivals.tally(hour(1), new TreeMap<>(Map.of(OPENED, 1_000_000L)), 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(100_000_000, first, OPENED, null));

            assertThat(ahead.latest()).isEmpty();
            assertThat(ahead.outlook()).isNotEqualTo(Likelihood.YES);
        }

        @Test
        void aMillionThatWereThereAtFirstAreForgotten() {
            TreeMap<Instant, Long> taken = new TreeMap<>(steady(96, 50).byHour());
            taken.put(OPENED, 1_000_000L);
            Tally tally = Arrivals.tally(hour(96), taken, 1);

            Forecast.Ahead ahead = ahead(FORECASTER.forecast(tally.counted() + 600, tally, OPENED, null));

            assertThat(ahead.expected().orElseThrow()).isCloseTo(hour(108), within(Duration.ofHours(4)));
        }

        @ParameterizedTest
        @CsvSource({"2, UNCERTAIN", "20, NO"})
        void aDeadlineInTenMinutesCountsInMinutes(long missing, Likelihood outlook) {
            Forecast.Ahead ahead = ahead(FORECASTER.forecast(
                    2_400 + missing, steady(240, 10), OPENED, hour(240).plus(Duration.ofMinutes(10))));

            assertThat(ahead.outlook()).isEqualTo(outlook);
        }
    }

    @Nested
    class OfSeveralParts {
        private final Tally tally = Arrivals.tally(hour(240), steady(240, 10).byHour(), 0.25);
        private final Criterion total = Criterion.total(10_000);
        private final Criterion french = Criterion.minimum(FRANCE, 4_000);

        @Test
        void allAreNeededToTheSlowest() {
            assertThat(forecast(Criterion.allOf(total, french))).isEqualTo(forecast(french));
        }

        @Test
        void oneIsEnoughTheQuickest() {
            assertThat(forecast(Criterion.anyOf(french, total))).isEqualTo(forecast(total));
            assertThat(forecast(Criterion.anyOf(french, Criterion.total(5)))).isEqualTo(new Forecast.Reached());
        }

        @Test
        void anAreaKeepsItsShare() {
            Criterion soon = Criterion.minimum(FRANCE, 660);

            assertThat(ahead(forecast(soon)).expected().orElseThrow())
                    .isCloseTo(hour(240 + 60 * 4 / 10), within(Duration.ofHours(4)));
        }

        @Test
        void nothingIsKnownOfAnAreaThatNobodyHasSignedFrom() {
            Country malta = Country.of("MT");

            assertThat(forecast(Criterion.minimum(malta, 1))).isEqualTo(new Forecast.Unknown());
            assertThat(forecast(Criterion.atLeast(1, Map.of(malta, 1L, FRANCE, 4_000L))))
                    .isEqualTo(forecast(french));
            assertThat(forecast(Criterion.every(Map.of(malta, 1L, FRANCE, 4_000L))))
                    .isEqualTo(new Forecast.Unknown());
        }

        @Test
        void aTimeInsideIsADeadline() {
            Criterion soon = Criterion.within(Duration.ofHours(300), total);

            assertThat(forecast(soon)).isEqualTo(FORECASTER.forecast(total, tally, OPENED, hour(300)));
            assertThat(FORECASTER.forecast(soon, tally, OPENED, hour(260)))
                    .isEqualTo(FORECASTER.forecast(total, tally, OPENED, hour(260)));
            assertThat(forecast(Criterion.within(Duration.ofDays(10), total)))
                    .isEqualTo(new Forecast.Missed(hour(240)));
            assertThat(forecast(Criterion.anyOf(soon, french))).isEqualTo(forecast(french));
        }

        @Test
        void aLargerRegionHasTheSignaturesOfThoseInIt() {
            Region county = new Region("county");
            Region north = new Region("north");
            RegionTree tree = RegionTree.of(Map.of(north, county, new Region("south"), county));
            Tally regional = new Tally(
                    tally.at(),
                    tally.counted(),
                    tally.raw(),
                    0,
                    0,
                    tally.byCountry(),
                    Map.of(north, 300L, new Region("south"), 300L),
                    Map.of(),
                    tally.byHour(),
                    tally.lastHour(),
                    tally.last24Hours());

            assertThat(FORECASTER.forecast(
                            Criterion.summed(tree, Criterion.minimum(county, 600)), regional, OPENED, null))
                    .isEqualTo(new Forecast.Reached());
            assertThat(FORECASTER.forecast(
                            Criterion.summed(tree, Criterion.minimum(county, 4_000)), regional, OPENED, null))
                    .isEqualTo(FORECASTER.forecast(french, tally, OPENED, null));
        }

        private Forecast forecast(Criterion criterion) {
            return FORECASTER.forecast(criterion, tally, OPENED, null);
        }
    }

    @Test
    void hostileNumbersAreAnswered() {
        assertThat(FORECASTER.forecast(Long.MAX_VALUE, steady(24, 10), Instant.MIN, Instant.MAX))
                .isInstanceOf(Forecast.Ahead.class);
        assertThat(ahead(FORECASTER.forecast(50_000_000L, steady(24, 1_000_000), OPENED, null))
                        .expected())
                .isPresent();
        assertThat(FORECASTER.forecast(
                        Criterion.within(Duration.ofSeconds(Long.MAX_VALUE), Criterion.total(500)),
                        steady(24, 10),
                        OPENED,
                        null))
                .isInstanceOf(Forecast.Ahead.class);
        assertThat(FORECASTER.forecast(500, steady(24, 10), hour(48), null)).isEqualTo(new Forecast.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"0.5, PT48H", "1, PT48H", "NaN, PT48H", "0.8, PT59M", "0.8, P366D", "0.8, PT-1H"})
    void refusesLevelsAndHalfLivesOutOfRange(double level, Duration halfLife) {
        assertThatThrownBy(() -> new Forecaster(level, halfLife)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAheadIsInOrder() {
        Optional<Instant> early = Optional.of(hour(1));
        Optional<Instant> late = Optional.of(hour(2));

        assertThatThrownBy(() -> new Forecast.Ahead(0.8, late, early, late, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast.Ahead(0.8, early, Optional.empty(), late, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast.Ahead(0.8, early, early, late, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast.Ahead(1, early, early, late, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Forecast.Ahead ahead(Forecast forecast) {
        assertThat(forecast).isInstanceOf(Forecast.Ahead.class);
        return (Forecast.Ahead) forecast;
    }

    /** At least; both tallies are of the same hour. */
    private static Duration wait(Forecast forecast) {
        return Duration.between(hour(240), ahead(forecast).earliest().orElseThrow());
    }
}
