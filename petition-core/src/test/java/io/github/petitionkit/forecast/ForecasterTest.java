package io.github.petitionkit.forecast;

import static io.github.petitionkit.forecast.Arrivals.FRANCE;
import static io.github.petitionkit.forecast.Arrivals.OPENED;
import static io.github.petitionkit.forecast.Arrivals.hour;
import static io.github.petitionkit.forecast.Arrivals.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import java.time.Duration;
import java.time.Instant;
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
    void aSteadyPaceGoesOn() {
        Forecast.Ahead ahead = ahead(FORECASTER.forecast(10_000, steady(240, 10), OPENED, null));

        assertThat(ahead.expected().orElseThrow()).isCloseTo(hour(240 + 760), within(Duration.ofHours(8)));
        assertThat(ahead.earliest().orElseThrow())
                .isBetween(hour(240 + 600), ahead.expected().orElseThrow());
        assertThat(ahead.latest().orElseThrow()).isBetween(ahead.expected().orElseThrow(), hour(240 + 950));
        assertThat(ahead.level()).isEqualTo(0.8);
        assertThat(ahead.chance()).isGreaterThan(0.999);
        assertThat(ahead.outlook()).isEqualTo(Likelihood.YES);
    }

    @ParameterizedTest
    @CsvSource({"400, NO", "1000, UNCERTAIN", "2000, YES"})
    void aDeadlineIsMetOrNotOrItIsUncertain(long deadline, Likelihood outlook) {
        assertThat(FORECASTER
                        .forecast(10_000, steady(240, 10), OPENED, hour(deadline))
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
            Tally dormant = Arrivals.tally(hour(24 * 60), steady(48, 10).byHour(), 1);

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

        assertThat(width(FORECASTER.forecast(10_000, tally, OPENED, null)))
                .isGreaterThan(width(FORECASTER.forecast(10_000, steady(240, 10), OPENED, null))
                        .multipliedBy(3));
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
            assertThat(ahead(forecast(french)).expected().orElseThrow())
                    .isCloseTo(hour(240 + 3_400 * 4 / 10), within(Duration.ofHours(24)));
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

        private Forecast forecast(Criterion criterion) {
            return FORECASTER.forecast(criterion, tally, OPENED, null);
        }
    }

    @Test
    void hostileNumbersAreAnswered() {
        assertThat(FORECASTER.forecast(Long.MAX_VALUE, steady(24, 10), Instant.MIN, Instant.MAX))
                .isInstanceOf(Forecast.Ahead.class);
        assertThat(ahead(FORECASTER.forecast(2_000_000_000L, steady(24, 1_000_000), OPENED, null))
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

    private static Duration width(Forecast forecast) {
        Forecast.Ahead ahead = ahead(forecast);
        return Duration.between(ahead.earliest().orElseThrow(), ahead.latest().orElseThrow());
    }
}
