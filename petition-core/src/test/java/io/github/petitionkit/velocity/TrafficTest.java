package io.github.petitionkit.velocity;

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

    private final Pace pace = new Pace(1_000, new Random(1));
    private final Mix mix = new Mix(1_000, Duration.ofHours(1), Duration.ofDays(2), new Random(1));

    @Test
    void measuresTheLatestGaps() {
        assertThat(pace.arrive("a", START)).isEqualTo(new Gaps(0, Duration.ZERO, 0));
        pace.arrive("a", START.plusSeconds(10));
        assertThat(pace.arrive("a", START.plusSeconds(40))).isEqualTo(new Gaps(2, Duration.ofSeconds(20), 0.5));

        Instant at = START.plusSeconds(40);
        Gaps gaps = new Gaps(0, Duration.ZERO, 0);
        for (int arrival = 0; arrival < 100; arrival++) {
            at = at.plusSeconds(60);
            gaps = pace.arrive("a", at);
        }
        assertThat(gaps).isEqualTo(new Gaps(8, Duration.ofSeconds(60), 0));
    }

    @Test
    void fadesToHalfInAHalfLife() {
        mix.arrive("all", "kind", START);
        mix.arrive("all", "kind", START);

        Shift shift = mix.arrive("all", "other", START.plus(Duration.ofHours(1)));

        assertThat(shift.recentOfAll()).isCloseTo(2, within(0.001));
        assertThat(shift.recent()).isOne();
        assertThat(shift.usual()).isZero();
        assertThat(shift.usualOfAll()).isCloseTo(2 * Math.pow(0.5, 1 / 48.0) + 1 - 2, within(0.001));
    }

    @Test
    void expectsTheUsualShareAndCountsTheUnknownAsOne() {
        assertThat(new Shift(10, 20, 5, 100).expected()).isEqualTo(1.0);
        assertThat(new Shift(10, 20, 0, 100).expected()).isEqualTo(0.2);
        assertThat(new Shift(10, 20, 0, 0).expected()).isZero();
        assertThat(new Shift(10, 20, 0, 0.5).expected()).isEqualTo(20);
    }

    @Test
    void forgetsTheQuietestInAFloodAndNeverTheBusy() {
        Gaps busy = new Gaps(0, Duration.ZERO, 0);
        Shift whole = new Shift(0, 0, 0, 0);
        for (int flood = 0; flood < 100_000; flood++) {
            Instant at = START.plusMillis(10L * flood);
            pace.arrive("flood " + flood, at);
            busy = flood % 100 == 0 ? pace.arrive("busy", at) : busy;
            whole = mix.arrive("all", "kind " + flood, at);
        }

        assertThat(busy).isEqualTo(new Gaps(8, Duration.ofSeconds(1), 0));
        assertThat(whole.recentOfAll()).isGreaterThan(50_000);
    }

    @Test
    void needsRoomAndHalfLivesInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(999, new Random(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mix(1_000, Duration.ofHours(1), Duration.ofHours(1), new Random(1)))
                .withMessageContaining("recent < usual");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mix(1_000, Duration.ZERO, Duration.ofHours(1), new Random(1)));
    }
}
