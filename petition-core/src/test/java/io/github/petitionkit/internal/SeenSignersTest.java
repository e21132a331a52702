package io.github.petitionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenSignersTest {
    private final SeenSigners seen = new SeenSigners();

    @Test
    void knowTheFirstLineOfEachSignerHoweverManyFollow() {
        long[] keys = new Random(1).longs(20_000).toArray();
        for (int i = 0; i < keys.length; i++) {
            assertThat(seen.see(keys[i], i + 1)).isEmpty();
        }
        for (int i = 0; i < keys.length; i++) {
            assertThat(seen.see(keys[i], 1_000_000 + i)).isEqualTo(OptionalInt.of(i + 1));
        }
    }

    @Test
    void tellSignersApartWhoseKeysEndInTheSameBits() {
        for (int i = 1; i <= 600; i++) {
            assertThat(seen.see((long) i << 40, i)).isEmpty();
        }
        for (int i = 1; i <= 600; i++) {
            assertThat(seen.see((long) i << 40, 1_000 + i)).isEqualTo(OptionalInt.of(i));
        }
    }

    @Test
    void rememberAMillionAndTakeEveryFurtherOneForNew() {
        int most = 1 << 20;
        for (int key = 1; key <= most + 1; key++) {
            seen.see(key, key);
        }

        assertThat(seen.see(1, 1)).isEqualTo(OptionalInt.of(1));
        assertThat(seen.see(most, 1)).isEqualTo(OptionalInt.of(most));
        assertThat(seen.see(most + 1, 1)).isEmpty();
        assertThat(seen.see(most + 1, 1)).as("not remembered").isEmpty();
    }
}
