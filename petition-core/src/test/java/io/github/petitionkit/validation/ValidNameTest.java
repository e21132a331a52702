package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidNameTest {
    private static final Violation INVALID =
            new Violation("name", "valid-name", "Please give a name in letters, without a web address");

    private record Form(@ValidName @Nullable String name) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "J.R.R. Tolkien",
                "Mary-Jane O'Neil",
                "D’Arcy",
                "Jürgen Groß",
                "Nguyễn Thị Minh",
                "Иван Иванович",
                "Γιώργος",
                "山田太郎",
                "김민준",
                "محمد بن سلمان",
                "דוד בן־גוריון",
                "प्रिया शर्मा",
                "สมชาย ใจดี",
                "Ju\u0308rgen",
                "Ng",
                "Ö"
            })
    void takesNamesOfEveryScript(String name) {
        assertThat(ConstraintJudge.of(new Form(name))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000", "\n"})
    void leavesWhatIsMissingToNotBlank(@Nullable String name) {
        assertThat(ConstraintJudge.of(new Form(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                ".",
                "- Ada",
                "＝Ada",
                "http://example.org",
                "Ada www.example",
                "example.co.uk",
                "Ada <b>",
                "a/b",
                "a;b",
                "a\"b",
                "Ada\u007f",
                "Ada\u200b",
                "Ada_B",
                "100%"
            })
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void refusesWhatIsNoName(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(INVALID);
    }
}
