package io.github.petitionkit.fraud.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link VelocityCounter} promises. Extend it to test yours. */
public abstract class VelocityCounterContract {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final Window FIVE_A_MINUTE = Window.of(5, 60);

    private @Nullable VelocityCounter empty;

    /** For extensions. */
    protected VelocityCounterContract() {}

    /** {@return an empty counter with room for at least 1,000 keys} */
    protected abstract VelocityCounter newCounter();

    @BeforeEach
    final void begin() {
        empty = newCounter();
    }

    private VelocityCounter counter() {
        return Objects.requireNonNull(empty);
    }

    @Test
    final void countsItselfAndNoFurtherThanOneAboveTheLimit() {
        for (int expected : new int[] {1, 2, 3, 4, 5, 6, 6, 6}) {
            assertThat(counter().hit("a", START, FIVE_A_MINUTE)).isEqualTo(expected);
        }
    }

    @Test
    final void includesBothEndsOfTheWindow() {
        counter().hit("a", START, FIVE_A_MINUTE);

        assertThat(counter().hit("a", START.plusSeconds(60), FIVE_A_MINUTE)).isEqualTo(2);
        assertThat(counter().hit("a", START.plusSeconds(60).plusMillis(1), FIVE_A_MINUTE))
                .isEqualTo(2);
    }

    @Test
    final void keepsKeysAndWindowsApart() {
        Window hour = Window.of(5, 3_600);
        counter().hit("a", START, FIVE_A_MINUTE);

        assertThat(counter().hit("b", START, FIVE_A_MINUTE)).isOne();
        assertThat(counter().hit("", START, FIVE_A_MINUTE)).isOne();
        assertThat(counter().hit("a", START, hour)).isOne();
        assertThat(counter().hit("a", START, Window.of(4, 60))).isOne();
    }

    @Test
    final void isNotFooledByAClockThatGoesBack() {
        counter().hit("a", START.plusSeconds(30), FIVE_A_MINUTE);

        assertThat(counter().hit("a", START, FIVE_A_MINUTE)).isEqualTo(2);
        assertThat(counter().hit("a", START.minus(Duration.ofDays(400)), FIVE_A_MINUTE))
                .isEqualTo(3);
        assertThat(counter().hit("a", START.plusSeconds(31), FIVE_A_MINUTE)).isEqualTo(4);
    }

    @Test
    final void looksWithoutCounting() {
        assertThat(counter().count("a", START, FIVE_A_MINUTE)).isZero();
        for (int hits = 1; hits <= 8; hits++) {
            counter().hit("a", START, FIVE_A_MINUTE);
            assertThat(counter().count("a", START.plusSeconds(60), FIVE_A_MINUTE))
                    .isEqualTo(Math.min(6, hits));
            assertThat(counter().count("b", START, FIVE_A_MINUTE)).isZero();
        }
        assertThat(counter().count("a", START.minusSeconds(5), FIVE_A_MINUTE)).isEqualTo(6);
        assertThat(counter().count("a", START.plusSeconds(60).plusMillis(1), FIVE_A_MINUTE))
                .isZero();
        assertThat(counter().count("a", START.plus(Duration.ofDays(400)), FIVE_A_MINUTE))
                .isZero();
    }

    @Test
    final void goesOnAfterALongSilence() {
        for (int month = 0; month < 40; month++) {
            Instant now = START.plus(Duration.ofDays(30L * month));

            assertThat(counter().hit("a", now, FIVE_A_MINUTE))
                    .as("month %d", month)
                    .isOne();
            assertThat(counter().hit("a", now.plusSeconds(1), FIVE_A_MINUTE)).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.petitionkit.Seeds#ten")
    final void agreesWithACountOfEverything(long seed) {
        Random random = new Random(seed);
        Map<String, List<Instant>> all = new HashMap<>();
        Instant now = START;
        for (int step = 0; step < 2_000; step++) {
            now = now.plusMillis(random.nextInt(1_500));
            String key = "key " + random.nextInt(40);
            List<Instant> own = all.computeIfAbsent(key, first -> new ArrayList<>());
            own.add(now);
            Instant from = now.minusSeconds(60);
            long expected = own.stream().filter(at -> !at.isBefore(from)).count();

            assertThat(counter().hit(key, now, FIVE_A_MINUTE))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo((int) Math.min(6, expected));
        }
    }

    @Test
    final void losesNoHitAmongThreads() throws Exception {
        Window wide = Window.of(1_000, 60);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> hundredOfEach = () -> {
                for (int hit = 0; hit < 100; hit++) {
                    for (int key = 0; key < 10; key++) {
                        counter().hit("key " + key, START, wide);
                    }
                }
                return null;
            };
            List<Callable<Void>> work = List.of(
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach,
                    hundredOfEach);
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (int key = 0; key < 10; key++) {
            assertThat(counter().hit("key " + key, START, wide)).isEqualTo(801);
        }
    }
}
