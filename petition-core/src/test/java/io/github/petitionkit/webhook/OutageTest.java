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
        assertThat(outage.silence(START)).isZero();
        assertThat(outage.fail(START)).isEqualTo(Outage.Failure.FIRST);
        assertThat(outage.fail(START.plus(Duration.ofDays(1)).minusMillis(1))).isEqualTo(Outage.Failure.FURTHER);
        assertThat(outage.isPaused()).isFalse();

        Instant aDayLater = START.plus(Duration.ofDays(1));
        assertThat(outage.silence(aDayLater)).isZero();
        assertThat(outage.fail(aDayLater)).isEqualTo(Outage.Failure.PAUSING);

        assertThat(outage.isPaused()).isTrue();
        assertThat(outage.silence(aDayLater.plusSeconds(3_599))).isEqualTo(Duration.ofSeconds(1));
        assertThat(outage.silence(aDayLater.plusSeconds(3_600))).isZero();
        assertThat(outage.fail(aDayLater.plusSeconds(3_600))).isEqualTo(Outage.Failure.PAUSED);
        assertThat(outage.silence(aDayLater.plusSeconds(3_601))).isEqualTo(Duration.ofSeconds(3_599));
    }

    @Test
    void endsWithTheFirstEventThatIsTaken() {
        outage.fail(START);
        outage.fail(START.plus(Duration.ofDays(2)));

        assertThat(outage.end()).isTrue();

        assertThat(outage.isPaused()).isFalse();
        assertThat(outage.end()).isFalse();
        assertThat(outage.fail(START.plus(Duration.ofDays(3)))).isEqualTo(Outage.Failure.FIRST);
    }

    @Test
    void letsEventsWaitForAQuarterOfItsLength() {
        outage.fail(START);

        assertThat(outage.pause(START)).isEqualTo(Duration.ofSeconds(1));
        assertThat(outage.pause(START.plusSeconds(60))).isEqualTo(Duration.ofSeconds(15));
        assertThat(outage.pause(START.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void asksAtOnceWhereTheClockGoesBack() {
        outage.silence(START.plus(Duration.ofDays(2)));
        outage.fail(START);
        outage.fail(START.plus(Duration.ofDays(2)));

        assertThat(outage.silence(START)).isZero();
    }
}
