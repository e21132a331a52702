package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTallyTest {
    private static final Country LATVIA = new Country("LV");
    private static final Country ESTONIA = new Country("EE");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Region TARTU = new Region("EE-79");
    private static final Instant NOW = Instant.parse("2017-10-15T12:30:45Z");
    private static final Instant HALF_PAST = Instant.parse("2017-10-15T12:30:00Z");

    private final RunningTally tally = new RunningTally();

    private void count(Country country, @Nullable Region region, Instant at) {
        tally.apply(TallyChange.counted(country, region, at));
    }

    @Test
    void keepsTheStatesOfASignatureApart() {
        tally.apply(TallyChange.received(1).plus(TallyChange.pending(1)));
        tally.apply(TallyChange.received(1).plus(TallyChange.held(1)));
        tally.apply(TallyChange.pending(-1).plus(TallyChange.counted(LATVIA, RIGA, NOW)));

        Tally seen = tally.snapshot(NOW);

        assertThat(seen.raw()).isEqualTo(2);
        assertThat(seen.pending()).isZero();
        assertThat(seen.held()).isEqualTo(1);
        assertThat(seen.counted()).isEqualTo(1);
        assertThat(seen.byHour()).isEqualTo(Map.of(Instant.parse("2017-10-15T12:00:00Z"), 1L));
        assertThat(seen.at()).isEqualTo(NOW);
        assertThat(tally.counted()).isEqualTo(1);
        assertThat(tally.counted(LATVIA)).isEqualTo(1);
        assertThat(tally.counted(RIGA)).isEqualTo(1);
        assertThat(tally.counted(ESTONIA)).isZero();
    }

    @Test
    void goesBackToWhereItBegan() {
        count(LATVIA, RIGA, NOW);
        tally.apply(TallyChange.uncounted(LATVIA, RIGA, NOW));

        assertThat(tally.snapshot(NOW)).isEqualTo(Tally.empty(NOW));
    }

    @Test
    void givesASnapshotThatStaysAsItIs() {
        count(LATVIA, RIGA, NOW);
        Tally before = tally.snapshot(NOW);

        count(LATVIA, RIGA, NOW);

        assertThat(before.counted()).isEqualTo(1);
        assertThat(before.byCountry()).containsEntry(LATVIA, 1L);
        assertThat(before.byHour()).containsValue(1L);
    }

    @Nested
    class BelowZero {
        private void assertRefused(TallyChange change, String count) {
            Tally before = tally.snapshot(NOW);

            assertThatThrownBy(() -> tally.apply(TallyChange.received(1).plus(change)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'" + count + "'");

            assertThat(tally.snapshot(NOW)).isEqualTo(before);
        }

        @Test
        void namesTheCountAndChangesNothing() {
            count(LATVIA, RIGA, NOW);
            count(ESTONIA, TARTU, NOW.minusSeconds(3600));
            count(ESTONIA, null, NOW.minusSeconds(3600));

            assertRefused(TallyChange.received(-2), "raw");
            assertRefused(TallyChange.pending(-1), "pending");
            assertRefused(TallyChange.held(-1), "held");
            assertRefused(TallyChange.uncounted(new Country("FI"), null, NOW), "country FI");
            assertRefused(TallyChange.uncounted(LATVIA, new Region("LV-DGV"), NOW), "region LV-DGV");
            assertRefused(TallyChange.uncounted(LATVIA, RIGA, NOW.plusSeconds(3600)), "hour 2017-10-15T13:00:00Z");
            assertRefused(TallyChange.uncounted(LATVIA, RIGA, NOW.plusSeconds(60)), "minute 2017-10-15T12:31:00Z");
            assertRefused(
                    TallyChange.sum(List.of(
                            TallyChange.uncounted(LATVIA, null, NOW),
                            TallyChange.uncounted(ESTONIA, null, NOW.minusSeconds(3600)))),
                    "without region");
        }

        @Test
        void saysByHowMuch() {
            assertThatThrownBy(() -> tally.apply(TallyChange.uncounted(LATVIA, null, NOW)))
                    .hasMessage("The count 'counted' is 0 and would fall below zero by a change of -1");
        }
    }

    @Nested
    class Windows {
        @ParameterizedTest
        @CsvSource({
            "2017-10-14T12:30:59.999Z, 0, 0",
            "2017-10-14T12:31:00Z, 0, 1",
            "2017-10-15T11:30:59.999Z, 0, 1",
            "2017-10-15T11:31:00Z, 1, 1",
            "2017-10-15T12:30:59.999Z, 1, 1",
            "2017-10-15T12:31:00Z, 0, 0",
        })
        void consistOfWholeMinutesOfWhichTheLastIsNow(Instant countedAt, long lastHour, long last24Hours) {
            count(LATVIA, null, countedAt);

            Tally seen = tally.snapshot(NOW);

            assertThat(seen.lastHour()).isEqualTo(lastHour);
            assertThat(seen.last24Hours()).isEqualTo(last24Hours);
            assertThat(seen.counted()).isEqualTo(1);
        }

        @Test
        void followWhatIsTakenBack() {
            count(LATVIA, null, NOW);
            count(LATVIA, null, NOW);
            tally.apply(TallyChange.uncounted(LATVIA, null, NOW));

            assertThat(tally.snapshot(NOW).lastHour()).isEqualTo(1);
        }

        @Test
        void areExactThroughDaysOfOneSignatureAMinute() {
            for (int minute = 0; minute < 4 * 1_440; minute++) {
                count(LATVIA, null, HALF_PAST.plus(Duration.ofMinutes(minute)));
            }
            Instant last = HALF_PAST.plus(Duration.ofMinutes(4 * 1_440 - 1));

            assertThat(tally.snapshot(last).last24Hours()).isEqualTo(1_440);
            assertThat(tally.snapshot(last).lastHour()).isEqualTo(60);
            assertThat(tally.snapshot(last.minus(Duration.ofHours(1))).last24Hours())
                    .isEqualTo(1_440);
            assertThat(tally.snapshot(last.plus(Duration.ofHours(23))).last24Hours())
                    .isEqualTo(60);
            assertThat(tally.snapshot(last.plus(Duration.ofHours(24))).last24Hours())
                    .isZero();
        }

        @Test
        void surviveAnInstantFromAWrongClock() {
            count(LATVIA, null, NOW);
            count(LATVIA, null, Instant.parse("2099-01-01T00:00:00Z"));

            assertThat(tally.snapshot(NOW).lastHour()).isEqualTo(1);
        }

        @Test
        void letTheOldestMinutesGoWithoutForgettingThatTheyCounted() {
            for (int minute = 0; minute < 1_501; minute++) {
                count(LATVIA, null, HALF_PAST.plus(Duration.ofMinutes(minute)));
            }
            Instant secondMinute = HALF_PAST.plus(Duration.ofMinutes(1));

            tally.apply(TallyChange.uncounted(LATVIA, null, HALF_PAST));
            count(LATVIA, null, HALF_PAST);
            tally.apply(TallyChange.uncounted(LATVIA, null, secondMinute));

            assertThat(tally.counted()).isEqualTo(1_500);
            assertThat(tally.snapshot(HALF_PAST).lastHour()).isZero();
            assertThatThrownBy(() -> tally.apply(TallyChange.uncounted(LATVIA, null, secondMinute)))
                    .hasMessageContaining("minute");
        }
    }
}
