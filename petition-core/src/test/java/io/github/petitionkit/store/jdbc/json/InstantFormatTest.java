package io.github.petitionkit.store.jdbc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantFormatTest {
    static Stream<Instant> edges() {
        return Stream.of(
                Instant.EPOCH,
                Instant.EPOCH.minusNanos(1),
                Instant.MIN,
                Instant.MAX,
                Instant.parse("2026-11-26T10:00:00Z"),
                Instant.parse("2026-11-26T10:00:01Z"),
                Instant.parse("2026-11-26T10:00:01.120Z"),
                Instant.parse("2026-11-26T10:00:01.120003Z"),
                Instant.parse("2026-11-26T10:00:00.000003Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.parse("+10000-01-01T00:00:01Z"));
    }

    private static Stream<Instant> many() {
        Random random = new Random(17);
        return Stream.concat(
                edges(),
                Stream.generate(() -> Instant.ofEpochSecond(
                                random.nextLong(-10_000_000_000L, 300_000_000_000L), random.nextInt(1_000) * 1_000L))
                        .limit(20_000));
    }

    @Test
    void writesEveryInstantAsItsOwnText() {
        assertThat(many()).allSatisfy(at -> assertThat(InstantFormat.of(at)).isEqualTo(at.toString()));
    }

    @Test
    void readsEveryInstantFromItsText() {
        assertThat(many())
                .allSatisfy(at -> assertThat(InstantFormat.read(at.toString())).isEqualTo(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26t10:00:00.5z",
                "2026-11-26T10:00:00.123456789Z",
                "2026-11-26T24:00:00Z",
                "2026-11-26T10:00:00+01:00",
                "-0044-03-15T12:00:00Z",
                "2016-12-31T23:59:60Z"
            })
    void readsWhateverElseIsAnInstant(String text) {
        assertThat(InstantFormat.read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-30T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-11-26T10:60:00Z",
                "2026-11-26T10:00:00.1234567890Z",
                "2026-11-26T10:00:00,5Z",
                "2026/11/26T10:00:00Z",
                "2026-11-26T1٠:00:00Z",
                "2026-11-26T10:00:00.5-1Z"
            })
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> InstantFormat.read(text));
    }
}
