package io.github.petitionkit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.petitionkit.HostileTexts;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindTest {
    @ParameterizedTest
    @CsvSource({
        "'  two   words ', two words",
        "'Repair the bridge\r\nBcc: all@example.org', Repair the bridge Bcc: all@example.org",
        "'one\u2028two\u2029three\u0085four', one two three four",
        "'a\u000bb\u000cc\td\u00a0e\u3000f', a b c d e f",
        "'a\u0000b\u0007c\u007fd\u0090e', abcde",
        "'\ufeff\u200bsoft\u00adhyphen\u2060', softhyphen",
        "'\u200fשלום Ada\u200e', שלום Ada",
        "'שלום\u200f!', 'שלום\u200f!'",
        "'\u202aa\u202bb\u202cc\u2066d\u2069', abcd",
        "'a\u202eb', 'a\u202eb'",
        "'e\u0301', é",
        "'می\u200cتوانیم\u200c', 'می\u200cتوانیم'",
        "'🏴\udb40\udc67\udb40\udc62\udb40\udc7f x\udb40\udc67', '🏴\udb40\udc67\udb40\udc62\udb40\udc7f x'",
        "'👩\u200d🚒\ufe0f', '👩\u200d🚒\ufe0f'",
        "'\u3164\u115f\uffa0', ''",
        "'ＡＢＣ！', 'ＡＢＣ！'"
    })
    void putsALineIntoOneLine(String typed, String clean) {
        assertThat(TextKind.LINE.clean(typed)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb\rc\u000bd\u000ce\u0085f\u2028g', 'a\nb\nc\nd\ne\nf\ng'",
        "'a\n\n b\tc  d ', 'a\n\n b\tc  d'",
        "'\n\t= 1', '= 1'",
        "'a\u0000b', ab",
        "'- one\n- two', '- one\n- two'"
    })
    void keepsTheLinesOfATextOfMany(String typed, String clean) {
        assertThat(TextKind.LINES.clean(typed)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "ADDRESS, '\u200bada＠example.org\u200d', ada@example.org",
        "ADDRESS, 'Ada Example <ada@example.org>', ada@example.org",
        "ADDRESS, '\"Example, Ada\" < ada@example.org >', ada@example.org",
        "ADDRESS, '<ada@example.org>', ada@example.org",
        "NAME, 'രാജന്\u200d', 'രാജന്\u200d'",
        "NAME, 'രാജന\u200d', 'രാജന'",
        "CODE, 'ന്\u200d', 'ന്'",
        "ADDRESS, 'mailto://ada@example.org', ada@example.org",
        "ADDRESS, 'ada @example.org', ada@example.org",
        "ADDRESS, 'ada@ example.org', ada@example.org",
        "ADDRESS, 'Ada <ada @ example.org>', ada@example.org",
        "ADDRESS, 'Ada Example ada @example.org', 'Ada Example ada @example.org'",
        "ADDRESS, 'E‑Mail：ada@example.org', ada@example.org",
        "ADDRESS, 'mailto:ada@example.org?subject=Hello', ada@example.org",
        "ADDRESS, '\"ada@example.org\"', ada@example.org",
        "ADDRESS, '''ada@example.org''', ada@example.org",
        "ADDRESS, 'ada@example.org。', ada@example.org",
        "ADDRESS, 'ad\u200da@exam\u200dple.org', ada@example.org",
        "ADDRESS, 'ada@نامه\u200cای.com', 'ada@نامه\u200cای.com'",
        "ADDRESS, 'mailto:ada@example.org', ada@example.org",
        "ADDRESS, 'MailTo: ada@example.org', ada@example.org",
        "ADDRESS, '<mailto:ada@example.org>', ada@example.org",
        "ADDRESS, 'ada@example.org. ', ada@example.org",
        "ADDRESS, 'ada@example.org,', ada@example.org",
        "ADDRESS, 'ada@example.org ;', ada@example.org",
        "ADDRESS, 'ada@example.org>', ada@example.org",
        "ADDRESS, '<ada@example.org', ada@example.org",
        "ADDRESS, 'ada@example.org (Ada)', ada@example.org",
        "ADDRESS, 'ada@example.org (Ada (at work))', ada@example.org",
        "ADDRESS, 'Ada (ada@example.org)', ada@example.org",
        "ADDRESS, '[ada@example.org](mailto:ada@example.org)', ada@example.org",
        "ADDRESS, '[Write to Ada](mailto:ada@example.org?subject=Hello)', ada@example.org",
        "ADDRESS, '&lt;ada@example.org&gt;', ada@example.org",
        "ADDRESS, '\"Ada\" &lt;ada@example.org&gt;;', ada@example.org",
        "ADDRESS, 'Ada <ada@example.org>;', ada@example.org",
        "ADDRESS, 'Ada <mailto:ada@example.org>,', ada@example.org",
        "ADDRESS, 'ada@example.org<mailto:ada@example.org>', ada@example.org",
        "ADDRESS, 'E-Mail: ada@example.org', ada@example.org",
        "ADDRESS, 'SMTP:ada@example.org', ada@example.org",
        "ADDRESS, '«ada@example.org»', ada@example.org",
        "ADDRESS, '`ada@example.org`', ada@example.org",
        "ADDRESS, '**ada@example.org**', ada@example.org",
        "ADDRESS, '_ada@example.org_', ada@example.org",
        "ADDRESS, '_ada@example.org', _ada@example.org",
        "ADDRESS, 'ada@example.org\ufe0f', ada@example.org",
        "ADDRESS, '\ufe0fad\udb40\udd01a@exa\ufe0emple.org', ada@example.org",
        "ADDRESS, '𝒶𝒹𝒶@example.org', ada@example.org",
        "ADDRESS, 'o’neil@example.org', 'o''neil@example.org'",
        "ADDRESS, 'ada﹫example.org', ada@example.org",
        "ADDRESS, 'ada@example.org?subject=Hello', ada@example.org",
        "ADDRESS, 'ada@example.org<br />', ada@example.org",
        "ADDRESS, 'ada@example.org&nbsp;', ada@example.org",
        "ADDRESS, 'ada@example.org/', ada@example.org",
        "ADDRESS, 'ada@example.org…', ada@example.org",
        "ADDRESS, '【ada@example.org】', ada@example.org",
        "ADDRESS, 'ada@example.org [mailto:ada@example.org]', ada@example.org",
        "ADDRESS, '\"try..this\"@docomo.ne.jp', try..this@docomo.ne.jp",
        "ADDRESS, '\"ada\"@example.org', ada@example.org",
        "ADDRESS, 'Ada <\"ada.\"@example.org>', ada.@example.org",
        "ADDRESS, '\"Ada B\" <\".ada\"@example.org>', .ada@example.org",
        "ADDRESS, '\"ada b\"@example.org', '\"ada b\"@example.org'",
        "ADDRESS, '\"ada\\b\"@example.org', '\"ada\\b\"@example.org'",
        "ADDRESS, '\"ada@b\"@example.org', '\"ada@b\"@example.org'",
        "ADDRESS, '\"\"@example.org', '\"\"@example.org'",
        "ADDRESS, 'Courriel : ada@example.org', ada@example.org",
        "ADDRESS, 'Адрес:ada@example.org', ada@example.org",
        "ADDRESS, 'メール：ada@example.org', ada@example.org",
        "ADDRESS, 'a:b@example.org', 'a:b@example.org'",
        "ADDRESS, 'ada: bo@example.org, cy@example.org', 'ada: bo@example.org, cy@example.org'",
        "ADDRESS, '<>', '<>'",
        "ADDRESS, 'mailto:', 'mailto:'",
        "ADDRESS, '. . .', '. . .'",
        "ADDRESS, 'https://ada@example.org', 'https://ada@example.org'",
        "ADDRESS, 'ada@example.org, bo@example.org', 'ada@example.org, bo@example.org'",
        "ADDRESS, 'Ada ada@example.org', 'Ada ada@example.org'",
        "ADDRESS, '@ن\u200c<ن\u200c@ن>', 'ن@ن'",
        "NAME, '𝓐𝓭𝓪 ℋ', 'Ada H'",
        "NAME, 'Ada\ufe0f', Ada",
        "NAME, 'Anna 🌻', Anna",
        "NAME, '🌻Anna🌻', Anna",
        "NAME, '★ Anna ❤\ufe0f Bert', Anna Bert",
        "NAME, '👩🏽\u200d🌾 Anna 🇩🇪🏴\udb40\udc67\udb40\udc62\udb40\udc7f', Anna",
        "NAME, '🫩\ud83e\udeff', ''",
        "NAME, 'Ⓐⓓⓐ 🄰', 'Ada A'",
        "NAME, '○田 ⚭ ⠁ \ufffd', '○田 ⚭ ⠁ \ufffd'",
        "LINE, 'Anna 🌻', 'Anna 🌻'",
        "TAG, '#🌻', '#🌻'",
        "ADDRESS, '🌻@example.org', '🌻@example.org'",
        "NAME, '葛\udb40\udd00城', '葛\udb40\udd00城'",
        "TAG, '#\ufe0fvote\ufe0f', '#vote'",
        "CODE, '１０１１５\u200e', 10115",
        "CODE, ' sw1a\t1aa ', sw1a 1aa",
        "TAG, ' \ufeff＃tag ', '#tag'",
        "NAME, 'Ada\u200eB', AdaB",
        "NAME, 'ﷺ', 'ﷺ'",
        "NAME, 'ﱞ', 'ﱞ'",
        "NAME, '&amp;#39;', ''''",
        "NAME, '&#60;&#x3c;&lt;&#;&#x;&;&amp', '&#60;&#x3c;&lt;&#;&#x;&;&amp'",
        "NAME, '\\a\\\\''b\\\"', '\\a''b\"'",
        "NAME, '&#8203;&#xd800;&#99999999;', '&#8203;&#xd800;&#99999999;'",
        "LINE, 'O&#39;Brien', 'O&#39;Brien'",
        "CODE, '１２３４５﹣６', '12345-6'"
    })
    void cleansEachKindByItsOwnPolicy(TextKind kind, String typed, String clean) {
        assertThat(kind.clean(typed)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "Jürgen Groß",
                "Иван Иванович",
                "Γιώργος",
                "山田太郎",
                "김민준",
                "محمد بن سلمان",
                "דוד בן־גוריון",
                "प्रिया शर्मा",
                "สมชาย ใจดี",
                "one — “two” … three",
                ""
            })
    void givesACleanTextItself(String text) {
        for (TextKind kind : TextKind.values()) {
            assertThat(kind.clean(text)).isSameAs(text);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void makesNothingOfNothing() {
        assertThat(TextKind.LINE.cleanOrNull(null)).isNull();
        assertThat(TextKind.LINE.cleanOrNull(" \u200b\n")).isNull();
        assertThat(TextKind.LINE.cleanOrNull(" a")).isEqualTo("a");
        assertThatNullPointerException().isThrownBy(() -> TextKind.LINE.clean(null));
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void findsNothingToCleanInWhatIsClean(TextKind kind) {
        for (int seed = 0; seed < 20_000; seed++) {
            String once = kind.clean(HostileTexts.random(new Random(seed)));
            assertThat(kind.clean(once)).as("%s, seed %d", kind, seed).isEqualTo(once);
            assertThat(once).as("seed %d", seed).doesNotContain("\0", "\r", "\u200b", "\u2028");
        }
        for (int seed = 0; seed < 200_000; seed++) {
            String once = kind.clean(HostileTexts.pasted(new Random(seed)));
            assertThat(kind.clean(once)).as("%s, seed %d", kind, seed).isEqualTo(once);
        }
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String once = kind.clean("a" + Character.toString(character) + "b");
            assertThat(kind.clean(once)).as("%s, U+%04X", kind, character).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(
            strings = {
                "\u0301",
                "\u0f39\u0316\u0301",
                "a\u0301",
                "\ud800",
                "\u1100",
                "\r",
                " ",
                "\u200d",
                "mailto:",
                "<",
                "(",
                "'",
                "](",
                "&lt;",
                "&amp;",
                "&",
                "\\",
                "a:",
                "’",
                "\ufe0f",
                "ﬁ",
                "\ud83c\udff4\udb40\udc67"
            })
    void takesALongTextInOnePass(String part) {
        String text = part.repeat(200_000 / part.length());
        for (TextKind kind : TextKind.values()) {
            assertThat(kind.clean("x" + text + "y")).startsWith("x").endsWith("y");
        }
    }

    @Test
    void dropsWhatOnlyAFontOfAWordProcessorShows() {
        assertThat(TextKind.LINES.clean("\uf0b7\tmy children\n\uf0a7 play there \uf8ff"))
                .isEqualTo("my children\n play there");
        assertThat(TextKind.LINES.clean("\ue000")).isEqualTo("\ue000");
        assertThat(TextKind.NAME.clean("Ada\uf0b7")).isEqualTo("Ada\uf0b7");
    }
}
