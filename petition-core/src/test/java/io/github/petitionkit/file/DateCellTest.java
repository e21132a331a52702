package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-01-31T23:00:00Z",
        "2026/2/1, 2026-01-31T23:00:00Z",
        "2026.02.01, 2026-01-31T23:00:00Z",
        "2026年2月1日, 2026-01-31T23:00:00Z",
        "1.2.2026, 2026-01-31T23:00:00Z",
        "01.02.2026 09:30, 2026-02-01T08:30:00Z",
        "'1. 2. 2026, 9:30', 2026-02-01T08:30:00Z",
        "2026-02-01 09:30:15.25+00, 2026-02-01T09:30:15.25Z",
        "2026-02-01 09:30:15 UTC, 2026-02-01T09:30:15Z",
        "2026-02-01 9:30 PM, 2026-02-01T20:30:00Z",
        "2026-02-01 12:30 am, 2026-01-31T23:30:00Z",
        "2026-02-01 12:30\u202fAM, 2026-01-31T23:30:00Z",
        "\u200e2026-02-01\u00a009:30, 2026-02-01T08:30:00Z",
        "２０２６/２/１, 2026-01-31T23:00:00Z",
        "1 Chwefror 2026, 2026-01-31T23:00:00Z",
        "2026. 2. 1., 2026-01-31T23:00:00Z",
        "20260201, 2026-01-31T23:00:00Z",
        "01.02.2026 09:30:00 Uhr, 2026-02-01T08:30:00Z",
        "1 février 2026 à 9:30, 2026-02-01T08:30:00Z",
        "2026-02-01 at 9:30 AM, 2026-02-01T08:30:00Z",
        "1 de febrero de 2026 9:30 a. m., 2026-02-01T08:30:00Z",
        "2026-02-01 09:30:15 -0500, 2026-02-01T14:30:15Z",
        "'Sun, 01 Feb 2026 09:30:15 +0000', 2026-02-01T09:30:15Z",
        "2026/02/01 9:30:00 AM GMT+2, 2026-02-01T07:30:00Z",
        "2026/02/01 9:30:00 PM EST, 2026-02-02T02:30:00Z",
        "01.02.2026 09:30 MEZ, 2026-02-01T08:30:00Z",
        "2026-02-01 09:30:15 GMT-11, 2026-02-01T20:30:15Z",
        "Sun Feb 01 2026 09:30:15 GMT+0530 (India Standard Time), 2026-02-01T04:00:15Z",
        "Sun Feb 01 2026 09:30:15 GMT+0100 (Central European Standard Time), 2026-02-01T08:30:15Z"
    })
    void readsDatesThatSayWhatTheyAre(String cell, Instant at) {
        assertThat(DateCell.read(cell, BERLIN, null)).contains(at);
    }

    @Test
    void readsSlashesInTheOrderThatItIsTold() {
        assertThat(DateCell.read("03/04/2026", BERLIN, DateOrder.DAY_FIRST))
                .contains(Instant.parse("2026-04-02T22:00:00Z"));
        assertThat(DateCell.read("03/04/2026", BERLIN, DateOrder.MONTH_FIRST))
                .contains(Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(DateCell.read("3-4-2026 09:30:00", BERLIN, DateOrder.DAY_FIRST))
                .contains(Instant.parse("2026-04-03T07:30:00Z"));
        assertThat(DateCell.read("03/04/2026", BERLIN, null)).isEmpty();
        assertThat(DateCell.read("13/04/2026", BERLIN, null)).isEmpty();
        assertThat(DateCell.read("13/14/2026", BERLIN, DateOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void readsAYearOfTwoDigitsOnlyInAnOrderThatItIsTold() {
        assertThat(DateCell.read("1.2.26", ZoneOffset.UTC, DateOrder.DAY_FIRST))
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(DateCell.read("01/02/99", ZoneOffset.UTC, DateOrder.MONTH_FIRST))
                .contains(Instant.parse("1999-01-02T00:00:00Z"));
        assertThat(DateCell.read("1.2.26", ZoneOffset.UTC, null)).isEmpty();
        assertThat(DateCell.read("1.2.26", ZoneOffset.UTC, DateOrder.MONTH_FIRST))
                .isEmpty();
        assertThat(DateCell.read("01/02/26", ZoneOffset.UTC, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04",
                "31/04/2026",
                "31.04.2026",
                "29.02.2026",
                "2026",
                "45321",
                "tomorrow",
                "",
                "-",
                "2026-02-01 13:00 PM",
                "2026-02-01 24:30",
                "2026-02-01 09:30 GMT+99",
                "2026-02-01 09:30 IST"
            })
    void takesNothingElseForADate(String cell) {
        assertThat(DateCell.read(cell, BERLIN, DateOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void knowsTheOrderOfSlashesByANumberThatIsNoMonth() {
        assertThat(DateCell.shown("13/04/2026")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateCell.shown("31/12/2026")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateCell.shown("04/13/2026")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateCell.shown("12/31/2026")).isEqualTo(DateOrder.MONTH_FIRST);
        for (String unclear :
                List.of("12/12/2026", "13/13/2026", "32/04/2026", "04/32/2026", "13/04/26", "13.04.2026")) {
            assertThat(DateCell.shown(unclear)).as(unclear).isNull();
        }
    }

    @Test
    void readsNoHourBeforeOneInTheHalvesOfADay() {
        assertThat(DateCell.read("2026-02-01 0:30 PM", BERLIN, null)).isEmpty();
        assertThat(DateCell.read("2026-02-01 1:30 PM", BERLIN, null)).contains(Instant.parse("2026-02-01T12:30:00Z"));
    }

    @Test
    void readsNoTextWithoutEnd() {
        assertThat(DateCell.read("2026-02-01" + " x".repeat(1_000_000), BERLIN, null))
                .isEmpty();
        assertThat(DateCell.shown("13/04/2026" + " é".repeat(1_000_000))).isNull();
        assertThat(DateCell.isShort("13/04/26" + " x".repeat(1_000_000))).isFalse();
    }
}
