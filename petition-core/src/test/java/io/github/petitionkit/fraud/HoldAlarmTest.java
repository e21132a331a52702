package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldAlarmTest {
    private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

    private static Holds.Cause cause(String code, long heldLately, @Nullable Instant oldest) {
        return new Holds.Cause(code, heldLately, heldLately, oldest, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 19, 0, false",
        "100, 100, 20, 0, true",
        "1000, 1000, 20, 0, false",
        "999, 999, 20, 0, true",
        "1100, 100, 30, 100, false",
        "1100, 100, 31, 100, true"
    })
    void isRaisedByTwentyHoldsAboveTwoInAHundredAndThreeTimesTheUsualShare(
            long judged, long lately, long heldLately, long heldBefore, boolean isRaised) {
        Holds holds = new Holds(
                NOW, judged, heldLately, lately, heldLately, heldBefore, List.of(cause("odd-domain", heldLately, NOW)));

        assertThat(holds.alarm().isPresent()).isEqualTo(isRaised);
    }

    @Test
    void namesTheCheckThatHoldsMostOfTheLastDay() {
        Holds holds =
                new Holds(NOW, 100, 30, 50, 30, 0, List.of(cause("odd-domain", 10, NOW), cause("fast-form", 20, NOW)));

        assertThat(holds.alarm()).contains(new HoldAlarm("fast-form", 20, 30, 50, 0));
    }

    @ParameterizedTest
    @CsvSource({"18, 2, 20, true", "17, 3, 20, false", "20, 0, 19, false", "0, 0, 0, false"})
    void blamesACheckThatNineInTenOfTwentyNetworksWereReleasedFrom(
            long released, long invalidated, long networks, boolean isMostlyWrong) {
        Holds.Cause cause = new Holds.Cause("odd-domain", 5, 0, NOW, released, invalidated, networks);

        assertThat(cause.isMostlyWrong()).isEqualTo(isMostlyWrong);
    }

    @Test
    void isAsOldAsTheOldestHold() {
        Holds holds = new Holds(
                NOW,
                9,
                3,
                0,
                0,
                0,
                List.of(
                        cause("a", 1, NOW.minusSeconds(60)),
                        cause("b", 1, NOW.minusSeconds(3_600)),
                        cause("c", 0, null)));

        assertThat(holds.age()).isEqualTo(Duration.ofHours(1));
        assertThat(new Holds(NOW, 0, 0, 0, 0, 0, List.of()).age()).isEqualTo(Duration.ZERO);
    }
}
