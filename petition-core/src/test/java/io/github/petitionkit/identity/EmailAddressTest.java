package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL_63 = "d".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace@Example.ORG",
                "a@b.co",
                "ada+tag@example.org",
                "!#$%&'*+-/=?^_`{|}~@example.org",
                "o'neil@example.org",
                "ada@mail.sub.example.org",
                "ada@1.example.org",
                "ada@example.xn--p1ai",
                "ada@a-b.example",
                "jürgen@example.org",
                "ada@münchen.example",
                "用户@例え.テスト",
                "пример@пример.рф",
                "उदाहरण@उदाहरण.भारत",
                "ada@bücher。example",
                "𐐀da@example.org",
                "try..this@docomo.ne.jp",
                "foo.@docomo.ne.jp",
                ".foo@ezweb.ne.jp",
                "ada@straße.example",
                "da.me..@ezweb.ne.jp",
                "tom@busby.ninja",
                "ada@bonn.digital",
                "12345@qq.com",
                "_ada@example.org",
                "ada--b@example.org",
                "random_x.0a@privaterelay.appleid.com",
                "123+ada@users.noreply.github.com",
                "παράδειγμα@παράδειγμα.ελ"
            })
    void takesAddressesOfEveryScript(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
        assertThat(EmailAddress.parse(text)).hasValue(new EmailAddress(text));
        assertThat(new EmailAddress(" \t" + text + "\n").value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a@",
                "@b.org",
                "a@b",
                "a@b@c.org",
                "ada",
                ".a@b.org",
                "a.@b.org",
                "a..b@b.org",
                "a b@b.org",
                "\"a b\"@b.org",
                "a(b)@b.org",
                "a,b@b.org",
                "a;b@b.org",
                "<a@b.org> <c@d.org>",
                "a@b.org (c@d.org)",
                "a@b.org, c@d.org",
                "Ada <ada@example.org> or <ada@example.com",
                "a\\b@b.org",
                "a:b@b.org",
                "a@b..org",
                "a@.b.org",
                "a@b.org..uk",
                "a@-b.org",
                "a@b-.org",
                "a@b.123",
                "a@b.co2",
                "a@b.tld-2",
                "a@example.com©",
                "a@m\uFFFDnchen.example",
                "a@example.com\uFFFD",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "a@b_c.org",
                "a@b c.org",
                "a\ud800@b.org",
                "a\udc00@b.org",
                "a@\ud800.org",
                "a@\udc00b.org",
                "a\u202e@b.org",
                "a@\u202eb.org",
                "a\u00a0b@b.org",
                "😀@b.org",
                "a@b\u2024org",
                "a@xn--zz--zzzz.example",
                "foo.@docomo.co.jp",
                "a@xn--ü.org"
            })
    void refusesWhatNoMailCanReach(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name@domain")
                .hasMessageNotContaining("b.org");
    }

    /** A space in front of an address makes it an unusual one, which is cleaned and judged in full. */
    @Test
    void isTheSameWhereItIsReadInOnePass() {
        String signs = "aZ9..@@--_+é";
        int ordinary = 0;
        for (int seed = 0; seed < Seeds.of(200_000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("a@");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.insert(random.nextInt(text.length() + 1), signs.charAt(random.nextInt(signs.length())));
            }
            String address = text + ".org";
            if (EmailAddress.isOrdinary(address)) {
                ordinary++;
                assertThat(EmailAddress.isOrdinary(' ' + address)).isFalse();
                assertThat(EmailAddress.parse(' ' + address)).as(address).hasValue(new EmailAddress(address));
                assertThat(new EmailAddress(' ' + address).value()).isEqualTo(address);
            }
        }
        assertThat(ordinary).isGreaterThan(Seeds.of(2_000));
    }

    @Test
    void keepsToTheLengthsOfTheMailStandards() {
        String domain189 = LABEL_63 + '.' + LABEL_63 + '.' + "d".repeat(58) + ".md";

        assertThat(EmailAddress.isValid("a".repeat(64) + "@example.org")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(65) + "@example.org")).isFalse();
        assertThat(EmailAddress.isValid("ü".repeat(32) + "@example.org")).isTrue();
        assertThat(EmailAddress.isValid("ü".repeat(33) + "@example.org")).isFalse();
        assertThat(EmailAddress.isValid("山".repeat(21) + "a@example.org")).isTrue();
        assertThat(EmailAddress.isValid("山".repeat(22) + "@example.org")).isFalse();
        assertThat(EmailAddress.isValid("a@" + LABEL_63 + ".org")).isTrue();
        assertThat(EmailAddress.isValid("a@d" + LABEL_63 + ".org")).isFalse();
        assertThat(domain189).hasSize(189);
        assertThat(EmailAddress.isValid("a".repeat(64) + '@' + domain189)).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(64) + "@d." + domain189)).isFalse();
        assertThat(EmailAddress.isValid("a@" + "ü.".repeat(60) + "org")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.github.petitionkit.HostileTexts#all")
    void refusesHostileTextsOnEitherSide(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
        assertThat(EmailAddress.isValid("ada@" + text)).isFalse();
    }

    @Test
    void throwsNothingUndocumentedForAnyText() {
        for (int seed = 0; seed < Seeds.of(20_000); seed++) {
            Random random = new Random(seed);
            String text = HostileTexts.random(random);
            String there = "a@" + HostileTexts.random(random).replace("@", "") + ".org";
            assertThat(EmailAddress.parse(text).isPresent()).as("seed %d", seed).isEqualTo(EmailAddress.isValid(text));
            assertThat(EmailAddress.parse(there).isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(EmailAddress.isValid(there));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200bada@example.org",
                "ada@example.org\u200b",
                "\ufeffada@example.org\u200e",
                "\u202aada@example.org\u202c",
                "\u2068ada@example.org\u2069\u00a0",
                "ada@exam\u00adple.org",
                "ada\u0000@example.org",
                "ada＠example.org",
                "ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ"
            })
    void isCleanedBeforeItIsJudged(String typed) {
        assertThat(EmailAddress.parse(typed)).hasValue(new EmailAddress("ada@example.org"));
        assertThat(new EmailAddress(typed).value()).isEqualTo("ada@example.org");
    }

    @Test
    void knowsItsParts() {
        EmailAddress address = new EmailAddress("Ada+x@Example.org");

        assertThat(address.localPart()).isEqualTo("Ada+x");
        assertThat(address.domain()).isEqualTo("Example.org");
    }

    @Test
    void neverShowsTheAddress() {
        assertThat(new EmailAddress("ada@example.org"))
                .asString()
                .doesNotContain("ada")
                .doesNotContain("example");
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new EmailAddress(null))
                .withMessage("value");
    }
}
