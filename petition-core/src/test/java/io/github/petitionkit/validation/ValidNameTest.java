package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidNameTest {
    private static final Violation INVALID = new Violation("name", "valid-name", "Please give a name in letters");
    private static final Violation WEB_ADDRESS =
            new Violation("name", "web-address", "Please give a name without a web address");
    private static final Violation EMAIL_ADDRESS =
            new Violation("name", "email-address", "Please give your name here, not an e-mail address");
    private static final Violation TOO_LONG = new Violation("name", "too-long", "Please use at most 255 characters");

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
    @ValueSource(strings = {"", " ", "\u3000", "\n", "\u200b", "\ufeff\u200f", "\0"})
    void leavesWhatIsMissingToNotBlank(@Nullable String name) {
        assertThat(ConstraintJudge.of(new Form(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", ".", "Ada <b>", "a;b", "a\"b", "Ada_B", "100%", "@ada", "Ada ™", "\u202eevil"})
    void refusesWhatIsNoName(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "Ada www.example", "example.co.uk", "visit casino.top", "crypto.ai"})
    void tellsWebAddressesFromOtherFaults(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(WEB_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada@casino.top", "Ada Example <ada@example.org>", "ада@пример.рф"})
    void tellsMailAddressesFromOtherFaults(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(EMAIL_ADDRESS);
    }

    @ParameterizedTest
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void namesOneCauseForEachHostileText(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(text.length() > 255 ? TOO_LONG : INVALID);
    }

    @Test
    void countsWhatIsLeftAfterCleaning() {
        assertThat(ConstraintJudge.of(new Form("a".repeat(255) + "\u200b"))).isEmpty();
        assertThat(ConstraintJudge.of(new Form("a".repeat(256)))).containsExactly(TOO_LONG);
    }
}
