package io.github.petitionkit.store.jdbc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "0, 0",
        "1, 1",
        "2, 2",
        "3, 3",
        "4, 4",
        "5, 4",
        "6, 5",
        "7, 5",
        "8, 6",
        "11, 6",
        "12, 7",
        "15, 7",
        "16, 8",
        "1048575, 39",
        "1048576, 40",
        "9223372036854775807, 125"
    })
    void hasTwoStepsForEachDoubling(long count, int magnitude) {
        assertThat(Magnitude.of(count)).isEqualTo(magnitude);
    }

    @Test
    void neverShrinksAndLeavesNoneOut() {
        assertThat(LongStream.range(0, 100_000)
                        .mapToInt(Magnitude::of)
                        .distinct()
                        .boxed())
                .isSorted()
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, Magnitude.of(99_999)).boxed().toList());
    }
}
