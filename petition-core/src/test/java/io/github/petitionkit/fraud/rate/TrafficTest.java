package io.github.petitionkit.fraud.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is remembered of paces and mixes, and how much of it. */
class TrafficTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private final RegularityMonitor pace = new RegularityMonitor(1_000, new Random(1));
    private final ShareMonitor mix = new ShareMonitor(1_000, Duration.ofHours(1), Duration.ofDays(2), new Random(1));

    @Test
    void measuresTheLatestGaps() {
        assertThat(pace.arrive("a", START)).isEqualTo(new IntervalStatistics(0, Duration.ZERO, 0));
        pace.arrive("a", START.plusSeconds(10));
        assertThat(pace.arrive("a", START.plusSeconds(40)))
                .isEqualTo(new IntervalStatistics(2, Duration.ofSeconds(20), 0.5));

        Instant at = START.plusSeconds(40);
        IntervalStatistics gaps = new IntervalStatistics(0, Duration.ZERO, 0);
        for (int arrival = 0; arrival < 100; arrival++) {
            at = at.plusSeconds(60);
            gaps = pace.arrive("a", at);
        }
        assertThat(gaps).isEqualTo(new IntervalStatistics(8, Duration.ofSeconds(60), 0));
    }

    @Test
    void fadesToHalfInAHalfLife() {
        mix.arrive("all", "kind", START);
        mix.arrive("all", "kind", START);

        ShareChange shift = mix.arrive("all", "other", START.plus(Duration.ofHours(1)));

        assertThat(shift.recentOfAll()).isCloseTo(2, within(0.001));
        assertThat(shift.recent()).isOne();
        assertThat(shift.usual()).isZero();
        assertThat(shift.usualOfAll()).isCloseTo(2 * Math.pow(0.5, 1 / 48.0) + 1 - 2, within(0.001));
    }

    @Test
    void expectsTheUsualShareAndCountsTheUnknownAsOne() {
        assertThat(new ShareChange(10, 20, 5, 100).expected()).isEqualTo(1.0);
        assertThat(new ShareChange(10, 20, 0, 100).expected()).isEqualTo(0.2);
        assertThat(new ShareChange(10, 20, 0, 0).expected()).isZero();
        assertThat(new ShareChange(10, 20, 0, 0.5).expected()).isEqualTo(20);
    }

    @Test
    void forgetsTheQuietestInAFloodAndNeverTheBusy() {
        IntervalStatistics busy = new IntervalStatistics(0, Duration.ZERO, 0);
        ShareChange whole = new ShareChange(0, 0, 0, 0);
        for (int flood = 0; flood < 100_000; flood++) {
            Instant at = START.plusMillis(10L * flood);
            pace.arrive("flood " + flood, at);
            busy = flood % 100 == 0 ? pace.arrive("busy", at) : busy;
            whole = mix.arrive("all", "kind " + flood, at);
        }

        assertThat(busy).isEqualTo(new IntervalStatistics(8, Duration.ofSeconds(1), 0));
        assertThat(whole.recentOfAll()).isGreaterThan(50_000);
    }

    @Test
    void needsRoomAndHalfLivesInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegularityMonitor(999, new Random(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareMonitor(1_000, Duration.ofHours(1), Duration.ofHours(1), new Random(1)))
                .withMessageContaining("recent < usual");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareMonitor(1_000, Duration.ZERO, Duration.ofHours(1), new Random(1)));
    }
}
