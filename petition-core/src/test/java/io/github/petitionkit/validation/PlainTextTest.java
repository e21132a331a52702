package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.HostileTexts;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final Violation INVALID = new Violation(
            "text",
            "plain-text",
            "Please use plain text of at most 100 characters that does not begin with = + - or @");

    private record Form(@PlainText(max = 100) @Nullable String text) {}

    private record Tags(List<@PlainText(max = 5) String> tags) {}

    private record Nothing(@PlainText(max = 0) String text) {}

    private record Senseless(@PlainText(max = -1) String text) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "Because the bridge matters.",
                "1 + 1 = 2",
                "a-b @ c",
                "first line\nsecond line",
                "first line\r\nsecond line",
                "one\ttwo",
                "\nan empty line first",
                "•\u00a0a list",
                "« Oui »",
                "日本語の文章。",
                "مرحبا\u200f، أهلا",
                "नमस्ते",
                "e\u0301",
                "👩‍👩‍👧‍👦",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f",
                "𠮷野家",
                "<script>alert(1)</script>",
                "'; DROP TABLE x; --",
                "${1+1} {max}",
                "\u2212 minus, which is no hyphen",
                "#hashtag",
                "(=1)"
            })
    void takesWhatPeopleWrite(@Nullable String text) {
        assertThat(ConstraintJudge.of(new Form(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83e\udee0", "\ud83e\udee8", "\u0378"})
    void takesCharactersThatAreNewerThanThePlatform(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=SUM(A1)",
                "+44 20 7946 0000",
                "-5",
                "@SUM(1)",
                "=",
                " =1",
                "\n=1",
                "\u3000=1",
                "\u00a0-1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\t",
                "\r",
                "\r\n",
                "\tx",
                "a\rb",
                "a\r",
                "a\r\r\nb",
                "a\u000bb",
                "a\u000cb",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u0000",
                "a\u202ab",
                "a\u202bb",
                "a\u202cb",
                "a\u202db",
                "a\u202eb",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b",
                "a\u2069b",
                "a\ud800b",
                "a\udc00b",
                "a\ufffeb",
                "a\ufdefb",
                "a\ud83f\udfffb",
                "a\udbff\udffd"
            })
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void refusesWhatHarmsPagesOrSpreadsheets(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(INVALID);
    }

    @Test
    void countsCodePoints() {
        assertThat(ConstraintJudge.of(new Form("a".repeat(100)))).isEmpty();
        assertThat(ConstraintJudge.of(new Form("a".repeat(101)))).containsExactly(INVALID);
        assertThat(ConstraintJudge.of(new Form("😀".repeat(100)))).isEmpty();
        assertThat(ConstraintJudge.of(new Form("😀".repeat(100) + "a"))).containsExactly(INVALID);
        assertThat(ConstraintJudge.of(new Form("a".repeat(99) + "😀😀"))).containsExactly(INVALID);
    }

    @Test
    void standsOnTypeArguments() {
        assertThat(ConstraintJudge.of(new Tags(List.of("river", "bridges", "path"))))
                .extracting(Violation::path)
                .containsExactly("tags[1]");
    }

    @Test
    void canAskForNothing() {
        assertThat(ConstraintJudge.of(new Nothing(""))).isEmpty();
        assertThat(ConstraintJudge.of(new Nothing("a"))).hasSize(1);
    }

    @Test
    void refusesANegativeLength() {
        assertThatThrownBy(() -> ConstraintJudge.of(new Senseless("a")))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessage("@PlainText(max = -1): give 0 or more");
    }

    @Test
    void staysPlainInEveryPartThatEndsAtACharacter() {
        for (int seed = 0; seed < 20_000; seed++) {
            String text = HostileTexts.random(new Random(seed));
            if (PlainText.Rule.isPlain(text) && !text.isEmpty()) {
                int end = text.offsetByCodePoints(text.length(), -1);
                String shorter = text.substring(0, end);
                assertThat(shorter.endsWith("\r") || PlainText.Rule.isPlain(shorter))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF)))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat("=+-@"
                                .indexOf(
                                        text.strip().isEmpty()
                                                ? ' '
                                                : text.strip().charAt(0)))
                        .as("seed %d", seed)
                        .isNegative();
            }
        }
    }
}
