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
        "1023, 19",
        "1024, 20",
        "1151, 20",
        "1152, 21",
        "4095, 43",
        "4096, 44",
        "4351, 44",
        "4352, 45",
        "1048575, 763",
        "1048576, 764",
        "9223372036854775807, 2147483643"
    })
    void growsWithTheCountInSteps(long count, int magnitude) {
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
