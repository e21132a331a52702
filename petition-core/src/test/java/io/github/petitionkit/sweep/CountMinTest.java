package io.github.petitionkit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountMinTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverCountsTooLittleAndHardlyTooMuch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CountMin sketch = new CountMin(12);
        Map<Long, Integer> exact = new HashMap<>();
        for (int each = 0; each < 20_000; each++) {
            long key = (long) Math.pow(10_000, random.nextDouble());
            sketch.add(key);
            exact.merge(key, 1, Integer::sum);
        }

        exact.forEach((key, count) -> assertThat(sketch.count(key)).isBetween(count, count + 20));
        assertThat(sketch.count(-1)).isLessThan(20);
    }
}
