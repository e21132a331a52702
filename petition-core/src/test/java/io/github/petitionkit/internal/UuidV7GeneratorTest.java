package io.github.petitionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.MovableClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7GeneratorTest {
    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00.123Z");
    private final UuidV7Generator ids = new UuidV7Generator(clock);

    @Test
    void areVersionSevenAndBeginWithTheMillisecond() {
        for (int i = 0; i < 300; i++) {
            UUID id = ids.get();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16)
                    .isEqualTo(clock.instant().toEpochMilli());
        }
    }

    @Test
    void sortAsTheyWereMade() {
        List<UUID> made = IntStream.range(0, 300)
                .mapToObj(each -> {
                    clock.move(Duration.ofMillis(1));
                    return ids.get();
                })
                .toList();

        assertThat(made).isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }

    @Test
    void areDifferentOnManyThreadsAtTheSameMoment() {
        List<UUID> made = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(each -> ids.get())
                .toList();

        assertThat(made).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::getLeastSignificantBits)).doesNotHaveDuplicates();
    }
}
