package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagTest {
    @ParameterizedTest
    @CsvSource({
        "MeToo, metoo",
        "#MeToo, metoo",
        "' #me_too ', me_too",
        "ＭｅＴｏｏ, metoo",
        "米兔, 米兔",
        "أنا_أيضا, أنا_أيضا",
        "क्यों, क्यों",
        "2030goals, 2030goals",
        "#می\u200cتوانیم, می\u200cتوانیم",
        "＃選挙, 選挙",
        "#col·lectiu, col·lectiu",
        "#アラン・チューリング, アラン・チューリング",
        "﹟Tag, tag",
        "' # spaced\u200b ', spaced",
        "\u200f#שלום\u200f, שלום",
        "#ארה״ב, ארה״ב",
        "a\u200bb, ab",
        "a\0b, ab",
        "#メ～テレ, メ〜テレ",
        "#メ〜テレ, メ〜テレ",
        "#か゛, が",
        "#各〃, 各〃",
        "#וכו׳, וכו׳",
        "#བོད་སྐད་, བོད་སྐད་",
        "#ﾊｯｼｭﾀｸﾞ, ハッシュタグ",
        "#İstanbul, istanbul",
        "#ın, ın",
        "#ශ්\u200dරීලංකා, ශ්\u200dරීලංකා",
        "#1_2a, 1_2a",
        "#_a, _a",
        "#__TwitterSpaces, __twitterspaces",
        "#𝓿𝓸𝓽𝓮, vote",
    })
    void isTheSameHoweverItIsTyped(String typed, String value) {
        assertThat(Hashtag.isValid(typed)).isTrue();
        assertThat(new Hashtag(typed)).isEqualTo(new Hashtag(value)).hasToString("#" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "##a",
                "two words",
                "2017",
                "a-b",
                "a.b",
                "a#b",
                "<b>",
                "·",
                "\u200c",
                "2017·18",
                "_",
                "___",
                "1_2",
                "〃",
                "〜",
                "～",
                "a~b",
                "१२३४",
                "❤",
                "a\ud83d",
                "\u202eevil"
            })
    void isLettersDigitsAndUnderscores(String typed) {
        boolean valid = Hashtag.isValid(typed);

        assertThat(valid).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hashtag(typed))
                .withMessageContaining("letters, digits and underscores");
    }

    @Test
    void hasAtMostAHundredCharacters() {
        assertThat(Hashtag.isValid("x".repeat(100))).isTrue();
        assertThat(Hashtag.isValid("x".repeat(101))).isFalse();
    }

    @Test
    void sortsByItsLetters() {
        assertThat(new Hashtag("#a")).isLessThan(new Hashtag("b"));
    }
}
