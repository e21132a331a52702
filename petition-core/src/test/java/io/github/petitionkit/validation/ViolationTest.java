package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationTest {
    @Test
    void isOrderedByPathThenCodeThenMessage() {
        Violation whole = new Violation("", "petitionkit.paused", "c");
        Violation blank = new Violation("email", "not-blank", "b");
        Violation email = new Violation("email", "valid-email", "a");
        Violation other = new Violation("email", "valid-email", "b");
        Violation name = new Violation("name", "not-blank", "a");

        assertThat(Stream.of(name, other, email, blank, whole).sorted())
                .containsExactly(whole, blank, email, other, name);
    }

    @Test
    @SuppressWarnings("NullAway")
    void hasAllItsParts() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation(null, "code", "message"))
                .withMessage("path");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("path", null, "message"))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation("path", "code", null))
                .withMessage("message");
    }
}
