package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T00:00:00Z, P6M, 2026-09-03T23:00:00Z",
        "2026-03-03T23:59:59Z, P6M, 2026-09-03T23:00:00Z",
        "2026-03-04T00:00:00Z, P6M, 2026-09-04T23:00:00Z",
        "2026-03-03T12:00:00Z, P0D, 2026-03-04T00:00:00Z"
    })
    void endsWithTheDayInItsZone(Instant opened, Period length, Instant deadline) {
        assertThat(new Term(length, LONDON).deadline(opened, Duration.ZERO)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({"PT0.000000001S, 1", "P1D, 1", "PT24H0.000000001S, 2"})
    void isLongerByEachDayOfAPauseThatHasBegun(Duration paused, int days) {
        Instant opened = Instant.parse("2026-05-03T12:00:00Z");
        Term term = new Term(Period.ofDays(10), LONDON);

        assertThat(term.deadline(opened, paused))
                .isEqualTo(term.deadline(opened, Duration.ZERO).plus(Duration.ofDays(days)));
    }

    @Test
    void endsWithItsLastDayWhateverThePause() {
        Term term = Term.until(LocalDate.of(2026, 6, 30), LONDON);

        assertThat(term.deadline(Instant.EPOCH, Duration.ofDays(9))).isEqualTo(Instant.parse("2026-06-30T23:00:00Z"));
    }

    @Test
    void hasALastDayWithinTheLimitsOfDates() {
        assertThat(Term.until(LocalDate.of(9999, 12, 31), LONDON).until()).isEqualTo("9999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.until(LocalDate.of(10_000, 1, 1), LONDON))
                .withMessageContaining("+10000-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(Period.ofYears(1_001), LONDON))
                .withMessageContaining("P1001Y");
    }
}
