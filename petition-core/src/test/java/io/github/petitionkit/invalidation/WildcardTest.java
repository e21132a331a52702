package io.github.petitionkit.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "ada*, ADA Example, true",
        "*example, ada example, true",
        "a*e, ada example, true",
        "a**e, ada example, true",
        "a*x, ada example, false",
        "ada example, ada example, true",
        "ada, ada example, false",
        "ada example*, ada example, true",
        "a*b*c, aabbc, true",
        "a*b*c, aabb, false",
        "a?a, ADA, true",
        "a?a, aa, false",
        "a?a, adda, false",
        "?da*, ada example, true",
        "*?da, da, false",
        "*?da, ada, true"
    })
    void matchesTheWholeTextWhateverItsCase(String pattern, String text, boolean matches) {
        assertThat(new Wildcard(pattern).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "***", "?", "*?*"})
    void refusesWhatWouldMatchEverything(String pattern) {
        assertThatThrownBy(() -> new Wildcard(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave the criterion out");
    }

    @ParameterizedTest
    @ValueSource(ints = {321, 1_000_000})
    void refusesAPatternThatIsTooLong(int length) {
        assertThatThrownBy(() -> new Wildcard("a".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 320");
    }
}
