package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormsTest {
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

    @Test
    void writesEveryInstantAsItsOwnText() {
        Random random = new Random(17);
        Stream<Instant> many = Stream.generate(() -> Instant.ofEpochSecond(
                        random.nextLong(-10_000_000_000L, 300_000_000_000L), random.nextInt(1_000) * 1_000L))
                .limit(20_000);

        assertThat(Stream.concat(edges(), many))
                .allSatisfy(at -> assertThat(Forms.instantText(at)).isEqualTo(at.toString()));
    }
}
