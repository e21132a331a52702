package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant OPENED = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant OUTCOME = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void endsAPeriodAfterThePetition() {
        Retention retention = Retention.afterEnd(Period.ofMonths(6));

        assertThat(retention.until(OPENED, ENDED, OUTCOME)).contains(Instant.parse("2026-09-03T12:00:00Z"));
        assertThat(retention.until(OPENED, null, OUTCOME)).isEmpty();
    }

    @Test
    void endsAPeriodAfterTheOpening() {
        Retention retention = Retention.afterOpening(Period.ofMonths(1));

        assertThat(retention.until(OPENED, ENDED, OUTCOME)).contains(Instant.parse("2026-02-28T12:00:00Z"));
        assertThat(retention.until(null, ENDED, OUTCOME)).isEmpty();
    }

    @Test
    void endsSoonerByAnOutcome() {
        Retention retention = Retention.afterEnd(Period.ofMonths(6)).orAfterOutcome("response", Period.ofDays(30));

        assertThat(retention.until(OPENED, ENDED, OUTCOME)).contains(Instant.parse("2026-04-09T12:00:00Z"));
        assertThat(retention.until(OPENED, ENDED, null)).contains(Instant.parse("2026-09-03T12:00:00Z"));
    }

    @Test
    void goesOnForTwoYearsWhereAPetitionHasNoEnd() {
        assertThat(Retention.SIX_MONTHS.since(Instant.parse("2028-02-29T00:00:00Z")))
                .contains(Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(Retention.afterOpening(Period.ofDays(1)).since(OPENED)).isEmpty();
    }

    @Test
    void hasAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(null, null, new Retention.AfterOutcome("response", Period.ofDays(30))))
                .withMessageContaining("for ever");
    }

    @Test
    void mayEndAtOnceAndNotBefore() {
        Period negative = Period.ofDays(-1);

        assertThat(Retention.afterEnd(Period.ZERO).until(OPENED, ENDED, null)).contains(ENDED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.afterEnd(negative))
                .withMessageContaining("P-1D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.afterOpening(negative))
                .withMessageContaining("P-1D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.SIX_MONTHS.orAfterOutcome("response", negative))
                .withMessageContaining("P-1D");
    }
}
