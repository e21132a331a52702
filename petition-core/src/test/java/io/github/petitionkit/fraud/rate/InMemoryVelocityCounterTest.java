package io.github.petitionkit.fraud.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryVelocityCounterTest extends VelocityCounterContract {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final Window FIVE_A_MINUTE = Window.of(5, 60);

    @Override
    protected VelocityCounter newCounter() {
        return new InMemoryVelocityCounter(10_000, new Random(1));
    }

    @Test
    void isExactUpToItsNumberOfKeys() {
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(20_000, new Random(1));
        for (int round = 1; round <= 3; round++) {
            for (int key = 0; key < 15_000; key++) {
                assertThat(counter.hit("key " + key, START.plusSeconds(round), FIVE_A_MINUTE))
                        .isEqualTo(round);
            }
        }
    }

    @Test
    void tellsHowManyKeysItRemembersInAllWindows() {
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(1_000, new Random(1));
        assertThat(counter.keys()).isZero();
        for (int key = 0; key < 40; key++) {
            counter.hit("key " + key, START, FIVE_A_MINUTE);
            counter.hit("key " + key % 10, START, Window.of(3, 3_600));
        }

        assertThat(counter.keys()).isEqualTo(50);
    }

    @Test
    void neverTakesMoreThanItsBoundInAFloodAndRemembersTheBusy() {
        int maxKeys = 10_000;
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(maxKeys, new Random(1));
        int busy = 0;
        for (int flood = 0; flood < 300_000; flood++) {
            counter.hit("flood " + flood, START.plusMillis(flood / 100), FIVE_A_MINUTE);
            if (flood % 50 == 0) {
                busy = counter.hit("busy", START.plusMillis(flood / 100), FIVE_A_MINUTE);
            }
        }

        assertThat(busy).isEqualTo(6);
        long slots = 16L * Integer.highestOneBit(2 * (4 * (maxKeys / 16 + 1) / 3));
        assertThat(counter.bytes()).isLessThanOrEqualTo(2 * slots * (8 + 4 * 6));
    }

    @Test
    void takesNoMoreForAWideWindowThanForAnother() {
        int maxKeys = 50_000;
        for (int limit : new int[] {10, 60, 300, 1_000}) {
            InMemoryVelocityCounter counter = new InMemoryVelocityCounter(maxKeys, new Random(1));
            Window window = Window.of(limit, 3_600);
            int busy = 0;
            for (int flood = 0; flood < 2 * maxKeys; flood++) {
                counter.hit("flood " + flood, START.plusMillis(flood), window);
                busy = flood % 500 == 0 ? counter.hit("busy", START.plusMillis(flood), window) : busy;
            }

            assertThat(counter.bytes()).as("limit %d", limit).isLessThanOrEqualTo(Math.max(140L * maxKeys, 11L << 20));
            assertThat(busy).as("limit %d", limit).isEqualTo(Math.min(limit + 1, 2 * maxKeys / 500));
        }
    }

    @Test
    void survivesAFloodAtOneInstant() {
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(1_000, new Random(1));
        for (int round = 0; round < 2; round++) {
            for (int flood = 0; flood < 100_000; flood++) {
                counter.hit("flood " + flood, START, FIVE_A_MINUTE);
                if (round == 1) {
                    counter.hit("flood " + flood, START, FIVE_A_MINUTE);
                }
            }
        }

        assertThat(counter.bytes()).isLessThan(200_000);
    }

    @Test
    void usesTheRoomOfWhatIsOverAgain() {
        InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));
        for (int key = 0; key < 5_000; key++) {
            counter.hit("key " + key, START, FIVE_A_MINUTE);
        }
        long bytes = counter.bytes();
        for (int hour = 1; hour < 20; hour++) {
            for (int key = 0; key < 5_000; key++) {
                counter.hit("key " + key + " of " + hour, START.plus(Duration.ofHours(hour)), FIVE_A_MINUTE);
            }
        }

        assertThat(counter.bytes()).isLessThan(2 * bytes);
    }

    @Test
    void hashesAsSipHashDoes() {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

        assertThat(hash.of("")).as("the vector of the paper's reference code").isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(hash.of("\0\1\2\3\4\5\6\7")).isEqualTo(0x93f5f5799a932462L);
        assertThat(hash.of("\0\1\2\3\4\5\6\7\b\t\n\13\f\r\16")).isEqualTo(0xa129ca6149be45e5L);
    }

    @ParameterizedTest
    @CsvSource({"0, PT60S", "1001, PT60S", "1, PT0.999S", "1, P8D"})
    void hasWindowsOfReason(int limit, Duration length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(limit, length))
                .withMessageContaining("give 1 to 1000");
    }

    @Test
    void needsRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryVelocityCounter(999, new Random(1)));
    }
}
