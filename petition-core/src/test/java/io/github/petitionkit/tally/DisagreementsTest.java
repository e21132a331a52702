package io.github.petitionkit.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Figure.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementsTest {
    private static final String HOUR = "2026-03-03T09:00:00Z";
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:30Z");

    /** One counted signature of three, one pending and one held. */
    private static RunningTally agreeing() {
        RunningTally tally = new RunningTally();
        tally.set(new Figure(Kind.COUNTED, "", 1));
        tally.set(new Figure(Kind.PENDING, "", 1));
        tally.set(new Figure(Kind.HELD, "", 1));
        tally.set(new Figure(Kind.RAW, "", 3));
        tally.set(new Figure(Kind.COUNTRY, "LV", 1));
        tally.set(new Figure(Kind.REGION, "LV-RIX", 1));
        tally.set(new Figure(Kind.ASSURANCE, "EMAIL", 1));
        tally.set(new Figure(Kind.HOUR, HOUR, 1));
        tally.set(new Figure(Kind.MINUTE, HOUR, 1));
        return tally;
    }

    @Test
    void areNoneWhereEachSumIsThatOfItsParts() {
        RunningTally tally = agreeing();

        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.raw()).isEqualTo(3);
        assertThat(tally.pending()).isEqualTo(1);
        assertThat(tally.held()).isEqualTo(1);
        assertThat(tally.copy().snapshot(NOW)).isEqualTo(tally.snapshot(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTED, '', counted is -1",
        "RAW, '', raw is -1",
        "PENDING, '', pending is -1",
        "HELD, '', held is -1",
        "COUNTRY, EE, country EE is -1",
        "REGION, EE-37, region EE-37 is -1",
        "ASSURANCE, PHONE, assurance PHONE is -1",
        "HOUR, 2026-03-03T08:00:00Z, hour 2026-03-03T08:00:00Z is -1",
        "MINUTE, 2026-03-03T08:59:00Z, minute 2026-03-03T08:59:00Z is -1"
    })
    void nameEachFigureBelowZero(Kind kind, String key, String disagreement) {
        RunningTally tally = agreeing();
        tally.set(new Figure(kind, key, -1));

        assertThat(tally.disagreements()).contains(disagreement);
    }

    @Test
    void hideFromReadersOnlyTheFigureBelowZero() {
        RunningTally tally = agreeing();
        tally.set(new Figure(Kind.COUNTRY, "EE", -1));
        tally.set(new Figure(Kind.HOUR, "2026-03-03T08:00:00Z", -1));

        assertThat(tally.snapshot(NOW).byCountry()).containsOnlyKeys(Country.of("LV"));
        assertThat(tally.snapshot(NOW).byHour()).containsOnlyKeys(Instant.parse(HOUR));
    }

    @ParameterizedTest
    @CsvSource({
        "RAW, '', 2, 'counted, pending and held add up to 3 of 2 received'",
        "COUNTRY, LV, 2, counted is 1 and the countries add up to 2",
        "REGION, LV-RIX, 2, counted is 1 and the regions add up to 2",
        "ASSURANCE, EMAIL, 2, counted is 1 and the assurances add up to 2",
        "REGION, EE-37, 9223372036854775807, counted is 1 and the regions add up to 9223372036854775807",
        "MINUTE, 2026-03-03T09:59:00Z, 1, hour 2026-03-03T09:00:00Z is 1 and its minutes add up to 2"
    })
    void nameASumThatIsNotThatOfItsParts(Kind kind, String key, long count, String disagreement) {
        RunningTally tally = agreeing();
        tally.set(new Figure(kind, key, count));

        assertThat(tally.disagreements()).containsExactly(disagreement);
    }
}
