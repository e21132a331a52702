package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "2026-03-03", "9999-12-31"})
    void admitDaysOfTheYearsZeroToNineThousandNineHundredAndNinetyNine(LocalDate day) {
        assertThat(DateLimits.require(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31", "+10000-01-01"})
    void refuseDaysOutsideOfThem(LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateLimits.require(day))
                .withMessageContaining(day.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void admitInstantsOfTheFirstAndTheLastDay(Instant at) {
        assertThat(DateLimits.require(at)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void refuseInstantsBeforeAndAfterThem(Instant at) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateLimits.require(at))
                .withMessageContaining(at.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {-366_000, 0, 366_000})
    void admitTimesOfAThousandYears(int days) {
        assertThat(DateLimits.require(Duration.ofDays(days))).isEqualTo(Duration.ofDays(days));
        assertThat(DateLimits.require(Period.ofDays(days))).isEqualTo(Period.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void refuseLongerTimes(int sign) {
        Duration duration = Duration.ofDays(366_000).plusNanos(1).multipliedBy(sign);
        Period days = Period.ofDays(366_001 * sign);
        Period months = Period.ofMonths(12_001 * sign);

        assertThat(DateLimits.require(Period.ofMonths(12_000 * sign))).isEqualTo(Period.ofMonths(12_000 * sign));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateLimits.require(duration))
                .withMessageContaining(duration.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateLimits.require(days))
                .withMessageContaining(days.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateLimits.require(months))
                .withMessageContaining(months.toString());
    }
}
