package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private final Outage outage = new Outage();

    @Test
    void pausesAfterADayAndAsksOnceAnHour() {
        assertThat(outage.permits(START)).isTrue();
        assertThat(outage.fail(START)).isFalse();
        Instant almost = START.plus(Duration.ofDays(1)).minusMillis(1);
        assertThat(outage.fail(almost)).isFalse();
        assertThat(outage.isPaused()).isFalse();

        Instant aDayLater = START.plus(Duration.ofDays(1));
        assertThat(outage.permits(aDayLater)).isTrue();
        assertThat(outage.fail(aDayLater)).isTrue();

        assertThat(outage.isPaused()).isTrue();
        assertThat(outage.permits(aDayLater.plusSeconds(3_599))).isFalse();
        assertThat(outage.permits(aDayLater.plusSeconds(3_600))).isTrue();
        assertThat(outage.fail(aDayLater.plusSeconds(3_600))).isFalse();
        assertThat(outage.permits(aDayLater.plusSeconds(3_601))).isFalse();
    }

    @Test
    void endsWithTheFirstEventThatIsTaken() {
        outage.fail(START);
        outage.fail(START.plus(Duration.ofDays(2)));

        assertThat(outage.end()).isTrue();

        assertThat(outage.isPaused()).isFalse();
        assertThat(outage.end()).isFalse();
        assertThat(outage.fail(START.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void asksAtOnceWhereTheClockGoesBack() {
        outage.permits(START.plus(Duration.ofDays(2)));
        outage.fail(START);
        outage.fail(START.plus(Duration.ofDays(2)));

        assertThat(outage.permits(START)).isTrue();
    }
}
