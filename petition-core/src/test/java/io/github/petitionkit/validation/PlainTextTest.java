package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Seeds;
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
            "Please use plain text, without signs that turn the direction of writing around or that belong to no script");
    private static final Violation TOO_LONG = new Violation("text", "too-long", "Please use at most 100 characters");

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
                "(=1)",
                "- because my children play there",
                "+1",
                "@MayorOfTown please act",
                "=> it is dangerous",
                "＝1",
                "a\u000bb",
                "a\u000cb",
                "a\rb",
                "a\u0085b",
                "a\u0000",
                "a\u202ab\u202c",
                "a\u2067b\u2069"
            })
    @MethodSource("io.github.petitionkit.HostileTexts#onlyText")
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
                "a\u202db",
                "a\u202eb",
                "a\ud800b",
                "a\udc00b",
                "a\ufffeb",
                "a\ufdefb",
                "a\ud83f\udfffb",
                "a\udbff\udffd"
            })
    void refusesWhatDoesNotReadAsItIsStored(String text) {
        assertThat(ConstraintJudge.of(new Form(text))).containsExactly(INVALID);
    }

    @ParameterizedTest
    @MethodSource("io.github.petitionkit.HostileTexts#neverValid")
    void namesOneCauseForEachHostileText(String text) {
        assertThat(ConstraintJudge.of(new Form(text)))
                .containsExactly(text.codePointCount(0, text.length()) > 100 ? TOO_LONG : INVALID);
    }

    @Test
    void countsCodePoints() {
        assertThat(ConstraintJudge.of(new Form("a".repeat(100)))).isEmpty();
        assertThat(ConstraintJudge.of(new Form("a".repeat(101)))).containsExactly(TOO_LONG);
        assertThat(ConstraintJudge.of(new Form("😀".repeat(100)))).isEmpty();
        assertThat(ConstraintJudge.of(new Form("😀".repeat(100) + "a"))).containsExactly(TOO_LONG);
        assertThat(ConstraintJudge.of(new Form("a".repeat(99) + "😀😀"))).containsExactly(TOO_LONG);
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
        for (int seed = 0; seed < Seeds.of(20_000); seed++) {
            String text = HostileTexts.random(new Random(seed));
            if (PlainText.Rule.isPlain(text) && !text.isEmpty()) {
                int end = text.offsetByCodePoints(text.length(), -1);
                String shorter = text.substring(0, end);
                assertThat(PlainText.Rule.isPlain(shorter)).as("seed %d", seed).isTrue();
                assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }
}
