package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "./-", "\ud800"})
    void hasALetterOrDigit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisterNumber(text))
                .withMessageContaining("1 to 64 letters and digits");
    }

    @Test
    void isNoLongerThanItsLimit() {
        assertThat(new RegisterNumber("7".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisterNumber("7".repeat(65)))
                .withMessageContaining("this has 65")
                .withMessageNotContaining("77");
    }

    @Test
    void isNotShown() {
        assertThat(new RegisterNumber("12345678-z")).asString().doesNotContain("1234");
    }
}
