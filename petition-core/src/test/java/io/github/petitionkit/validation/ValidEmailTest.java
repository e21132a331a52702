package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidEmailTest {
    private static final Violation INVALID =
            new Violation("email", "valid-email", "Please give an e-mail address such as name@example.org");

    private record Form(@ValidEmail @Nullable String email) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace@Example.ORG",
                "a@b.co",
                "ada+tag@example.org",
                "o'neil@example.org",
                "ada@mail.sub.example.org",
                "ada@example.xn--p1ai",
                "jürgen@example.org",
                "ada@münchen.example",
                "用户@例え.テスト",
                "пример@пример.рф"
            })
    void takesAddressesOfEveryScript(String email) {
        assertThat(ConstraintJudge.of(new Form(email))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void leavesWhatIsMissingToNotBlank(@Nullable String email) {
        assertThat(ConstraintJudge.of(new Form(email))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a@",
                "@example.org",
                "a@b",
                "a@b@c.org",
                "ada",
                ".a@b.org",
                "a..b@b.org",
                "a b@b.org",
                "Ada <ada@example.org> or <ada@example.net",
                "a@b..org",
                "a@-b.org",
                "a@b.123",
                "a@127.0.0.1",
                "a@b_c.org",
                "😀@b.org"
            })
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void refusesWhatNoMailCanReach(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(INVALID);
    }
}
