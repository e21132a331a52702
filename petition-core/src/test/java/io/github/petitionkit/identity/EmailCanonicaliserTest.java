package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Seeds;
import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailCanonicaliserTest {
    private static final EmailCanonicaliser STANDARD = EmailCanonicaliser.standard();

    @ParameterizedTest
    @CsvSource({
        "Ada.Lovelace+news@GMail.com,adalovelace@gmail.com",
        "a.d.a@googlemail.com,ada@gmail.com",
        "ada+x@hotmail.com,ada@hotmail.com",
        "ada.l@outlook.com,ada.l@outlook.com",
        "ada@hotmail.co.uk,ada@hotmail.co.uk",
        "ada+x@me.com,ada@icloud.com",
        "ada@mac.com,ada@icloud.com",
        "ada-shop@yahoo.co.uk,ada@yahoo.co.uk",
        "ada_l@yahoo.com,ada_l@yahoo.com",
        "a.d-a_l+x@protonmail.com,adal@proton.me",
        "adal@pm.me,adal@proton.me",
        "ada.l@ya.ru,ada.l@yandex.com",
        "ada-l+x@narod.ru,ada.l@yandex.com",
        "ada-l@yandex.com.tr,ada.l@yandex.com",
        "ada+@gmail.com,ada@gmail.com",
        "ada+@outlook.com,ada@outlook.com",
        "ada-@yahoo.de,ada@yahoo.de",
        "ada-shop@yahoo.com.hk,ada@yahoo.com.hk",
        "ada-shop@yahoo.gr,ada@yahoo.gr",
        "ada-shop@yahoo.co.nz,ada@yahoo.co.nz",
        "ada-l@yahoo.co.jp,ada-l@yahoo.co.jp",
        "shop@ada.fastmail.com.au,ada@fastmail.com.au",
        "shop@ada.sent.com,ada@sent.com",
        "shop@ada.33mail.com,ada@33mail.com",
        "shop@ada.anonaddy.me,ada@anonaddy.me",
        "ad\uFE0Fa\uFE0F@gmail.com\uFE0F,ada@gmail.com",
        "ada+x@fastmail.com,ada@fastmail.com",
        "shop@ada.fastmail.com,ada@fastmail.com",
        "x.y+z@Ada.Fastmail.FM,ada@fastmail.fm",
        "shop@x.ada.fastmail.com,ada@fastmail.com",
        "Ada.L+x@Example.ORG,ada.l@example.org",
        "ada-l@example.org,ada-l@example.org",
        "ada+x@mail.example.org,ada@mail.example.org",
    })
    void knowsWhatProvidersIgnore(String address, String canonical) {
        assertThat(canonical(STANDARD, address)).isEqualTo(canonical);
    }

    @Test
    void knowsNothingButTheRulesOfASiteThatHasItsOwn() {
        EmailCanonicaliser own = EmailCanonicaliser.of(EmailRule.of("example.com", ".", ""));

        assertThat(canonical(own, "Ada.L+x@example.com")).isEqualTo("adal+x@example.com");
        assertThat(canonical(own, "Ada.L+x@gmail.com")).isEqualTo("ada.l+x@gmail.com");
    }

    @ParameterizedTest
    @CsvSource({
        "+ada@example.org,+ada@example.org",
        "ada+@example.org,ada@example.org",
        "+@example.org,+@example.org",
        "+a+b@example.org,+a+b@example.org",
        "a++@example.org,a@example.org",
        "a+b+c@example.org,a@example.org",
        "a.+b@example.org,a@example.org",
        "-@proton.me,-@proton.me",
        "_.-@proton.me,_.-@proton.me",
    })
    void cutsOnlyBehindSomething(String address, String canonical) {
        assertThat(canonical(STANDARD, address)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "JÜRGEN@example.org,jürgen@example.org",
        "ju\u0308rgen@example.org,jürgen@example.org",
        "ＡＤＡ@example.org,ada@example.org",
        "STRAßE@example.org,straße@example.org",
        "ΟΔΟΣ@example.org,οδος@example.org",
        "try..this+x@docomo.ne.jp,try..this@docomo.ne.jp",
        "Foo.@docomo.ne.jp,foo.@docomo.ne.jp",
        "ada@STRAßE.example,ada@xn--strae-oqa.example",
        "ada@MÜNCHEN.example,ada@xn--mnchen-3ya.example",
        "ada@bücher。example,ada@xn--bcher-kva.example",
        "ПРИМЕР@пример.рф,пример@xn--e1afmkfd.xn--p1ai",
    })
    void foldsEveryScript(String address, String canonical) {
        assertThat(canonical(STANDARD, address)).isEqualTo(canonical(STANDARD, canonical));
    }

    @Test
    void keepsPeopleApart() {
        assertThat(canonical(STANDARD, "ada.l@example.org")).isNotEqualTo(canonical(STANDARD, "adal@example.org"));
        assertThat(canonical(STANDARD, "ada@yahoo.de")).isNotEqualTo(canonical(STANDARD, "ada@yahoo.fr"));
        assertThat(canonical(STANDARD, "ada@outlook.com")).isNotEqualTo(canonical(STANDARD, "ada@hotmail.com"));
        assertThat(canonical(STANDARD, "straße@example.org")).isNotEqualTo(canonical(STANDARD, "strasse@example.org"));
        assertThat(canonical(STANDARD, "ada@straße.example")).isNotEqualTo(canonical(STANDARD, "ada@strasse.example"));
        assertThat(canonical(STANDARD, "yıldız@example.org")).isNotEqualTo(canonical(STANDARD, "yildiz@example.org"));
        assertThat(canonical(STANDARD, "ﬁ@example.org")).isEqualTo(canonical(STANDARD, "fi@example.org"));
        assertThat(canonical(STANDARD, "a..b@docomo.ne.jp")).isNotEqualTo(canonical(STANDARD, "a.b@docomo.ne.jp"));
        assertThat(canonical(STANDARD, "łukasz@example.org")).isNotEqualTo(canonical(STANDARD, "lukasz@example.org"));
        assertThat(canonical(STANDARD, "山田@example.org")).isNotEqualTo(canonical(STANDARD, "山本@example.org"));
    }

    @Test
    @Tag("slow")
    void everyValidAddressHasACanonicalFormThatIsItsOwn() {
        EmailCanonicaliser own = STANDARD.with(
                EmailRule.of("*.com", ".-_'", "+-=&"),
                EmailRule.of("example.org", "+-", "._"),
                EmailRule.aliasOf("münchen.example", "example.org"));
        for (int seed = 0; seed < Seeds.of(20_000); seed++) {
            EmailAddress address = GeneratedAddresses.next(new Random(seed));
            assertIdempotent(STANDARD, address, seed);
            assertIdempotent(own, address, seed);
        }
    }

    @Tag("slow")
    @Test
    void anySingleLetterHasACanonicalFormThatIsItsOwn() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = "a." + Character.toString(character) + "+b@proton.me";
            if (EmailAddress.isValid(text)) {
                assertIdempotent(STANDARD, new EmailAddress(text), character);
            }
        }
    }

    private static void assertIdempotent(EmailCanonicaliser canonicaliser, EmailAddress address, int seed) {
        CanonicalEmail once = canonicaliser.canonical(address);
        assertThat(EmailAddress.parse(once.value()).map(canonicaliser::canonical))
                .as("seed %d %s", seed, address.value() + "/" + once.value())
                .contains(once);
    }

    @Test
    void neverShowsTheAddress() {
        assertThat(STANDARD.canonical(new EmailAddress("ada@example.org")))
                .asString()
                .doesNotContain("ada");
        assertThatThrownBy(() -> new CanonicalEmail("ada")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CanonicalEmail("@")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CanonicalEmail("ada@")).hasMessageNotContaining("ada");
    }

    @Test
    void readsAFileOfTheHost() {
        EmailCanonicaliser own = EmailCanonicaliser.of(
                DataFile.of("mine", "# rules\n* cut:+\nexample.com  strip:.  alike:_-\nexample.net alias:example.com"));

        assertThat(canonical(own, "a.d-a+x@example.net")).isEqualTo("ad_a+x@example.com");
        assertThat(canonical(own, "a.d-a+x@example.org")).isEqualTo("a.d-a@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "example.com cat:+",
                "example.com strip:a",
                "example.com alike:.",
                "example.com alias:x",
                "example.com below:",
                "example.com below:example.com",
                "*.example.com below:example.org",
                "*.example.com below:example.com cut:+",
                "example.com alias:example.org cut:+",
                "example.com cut:+ alias:example.org",
                "example.com below:y..z",
                "*. cut:+"
            })
    void refusesAFaultyLineByItsNumber(String line) {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> EmailCanonicaliser.of(DataFile.of("mine", "* cut:+\n" + line)))
                .withMessageStartingWith("mine, line 2: ");
    }

    @Nested
    class WithRulesOfTheHost {
        private final EmailCanonicaliser own = STANDARD.with(
                EmailRule.of("*", "", "!"),
                EmailRule.of("*.com", "", "#"),
                EmailRule.of("*.example.com", "", "$"),
                EmailRule.of("*.b.example.com", "", "%"),
                EmailRule.of("a.b.example.com", "", "&"));

        @ParameterizedTest
        @CsvSource({
            "a.b.example.com,x!#$%",
            "c.b.example.com,x!#$",
            "d.c.b.example.com,x!#$",
            "c.example.com,x!#",
            "example.com,x!",
            "b.example.com,x!#",
            "example.org,x",
            "com.org,x"
        })
        void theMostSpecificHolds(String domain, String local) {
            assertThat(canonical(own, "x!#$%&y@" + domain)).isEqualTo(local + '@' + domain);
        }

        @Test
        void theLaterOfTwoForADomainHolds() {
            EmailCanonicaliser later =
                    own.with(EmailRule.of("example.com", ".", ""), EmailRule.of("example.com", "-", ""));

            assertThat(canonical(later, "a.b-c@example.com")).isEqualTo("a.bc@example.com");
            assertThat(canonical(own, "a.b-c@example.com")).isEqualTo("a.b-c@example.com");
        }

        @Test
        void anAliasIsFollowedToItsEnd() {
            EmailCanonicaliser chained = STANDARD.with(
                    EmailRule.aliasOf("*.example.net", "example.net"),
                    EmailRule.aliasOf("example.net", "googlemail.com"));

            assertThat(canonical(chained, "A.da+x@mail.example.net")).isEqualTo("ada@gmail.com");
        }

        @Test
        void aliasesInACircleAreRefused() {
            EmailRule there = EmailRule.aliasOf("example.org", "example.com");
            EmailRule back = EmailRule.aliasOf("*.com", "example.org");

            assertThatThrownBy(() -> STANDARD.with(there, back))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cycle");
            assertThatThrownBy(() -> STANDARD.with(EmailRule.aliasOf("*.net", "example.net")))
                    .hasMessageContaining("cycle");
        }
    }

    private static String canonical(EmailCanonicaliser canonicaliser, String address) {
        return canonicaliser.canonical(new EmailAddress(address)).value();
    }
}
