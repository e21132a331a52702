package io.github.petitionkit.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @ParameterizedTest
    @ValueSource(strings = {"E14000530", "Zürich", "हिमाचल", "北海道", "New York", "a"})
    void takesTheHostsOwnCodes(String code) {
        assertThat(new Region("  " + code + "\n").code()).isEqualTo(code);
    }

    static Stream<String> noCodes() {
        return Stream.of("", " ", "a\0b", "a\nb", "a\u2028b", "\ud800", "x".repeat(65), "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("noCodes")
    void refusesWhatCannotBeStored(String text) {
        assertThatThrownBy(() -> new Region(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64 characters");
    }

    @Test
    void sortsByCodeAndKeepsCase() {
        assertThat(new Region("A")).isLessThan(new Region("a")).isNotEqualTo(new Region("a"));
        assertThat(new Region("x".repeat(64)).code()).hasSize(64);
    }
}
