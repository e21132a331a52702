package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.petitionkit.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    private static final List<String> PIECES =
            List.of("a", "bc", "x", "n", "7", ".", ".", "-", "--", "org", ".com", "_", "l".repeat(62), "l".repeat(250));

    @Test
    void makesAMailDomainAscii() {
        assertThat(DomainName.ascii("Example.ORG")).isEqualTo("example.org");
        assertThat(DomainName.ascii("BÜCHER.example")).isEqualTo("xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "ü.1", "a ü.example", "\u202eü.example", "ü\ud800.example"})
    void saysThatATextIsNoMailDomainWithoutQuotingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DomainName.ascii(text))
                .withMessageContaining("Not a mail domain")
                .withMessageNotContaining("ü");
    }

    /** Small letters alone take a shorter way than those among capital ones. */
    @Test
    void readsCapitalAndSmallLettersAlike() {
        Random random = new Random(46);
        int domains = 0;
        for (int round = 0; round < Seeds.of(20_000); round++) {
            String text = random.ints(1 + random.nextInt(9), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            String upper = text.toUpperCase(Locale.ROOT);

            assertThat(DomainName.mailDomain(text)).as(text).isEqualTo(DomainName.mailDomain(upper));
            domains += DomainName.mailDomain(text) == null ? 0 : 1;
        }
        assertThat(domains).isGreaterThan(Seeds.of(400));
    }

    @Test
    @SuppressWarnings("NullAway")
    void needsAText() {
        assertThatNullPointerException()
                .isThrownBy(() -> DomainName.ascii(null))
                .withMessage("mailDomain");
    }

    @ParameterizedTest
    @CsvSource({
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "EXAMPLE.XN--P1AI, example.xn--p1ai",
        "उदाहरण.भारत, xn--p1b6ci4b4b3a.xn--h2brj9c",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "ab--c.az, ab--c.az",
        "AB--C.AZ, ab--c.az"
    })
    void takesATopLevelOfLettersInEveryScript(String text, String ascii) {
        assertThat(DomainName.mailDomain(text)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "рф",
                "a.b2",
                "a.2b",
                "A.B2",
                "A.b-c",
                "ü.192",
                "example.\ud83d\ude00",
                "example.xn--e28h",
                "\ufffda.example",
                "a\ufffd.example",
                "example.xn--bcher"
            })
    void takesNoOtherTopLevelAndNothingUnreadable(String text) {
        assertThat(DomainName.mailDomain(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a", "0", "9.z", "a-z.0-9", "AZ", "a-xn--b", "x.n--b", "xn--bcher-kva"})
    void takesAHostOfOneLabelOrMore(String text) {
        assertThat(DomainName.hostName(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "-a",
                "a-",
                "b.-a",
                "a-.b",
                "a_b",
                "a/b",
                "a:b",
                "a@b",
                "a[b",
                "a`b",
                "a{b",
                "A B",
                "xn--a",
                "XN--A",
                "b.xn--a",
                "b.XN--A.c",
                "xn--bcher-kva.xn--a",
                "a--b.xn--a"
            })
    void takesNoOtherHost(String text) {
        assertThat(DomainName.hostName(text)).isNull();
    }

    @Test
    void holdsTheLengthsOfTheDns() {
        String labels = ("a".repeat(49) + ".").repeat(5); // 250 characters

        assertThat(DomainName.mailDomain("a".repeat(63) + ".org")).isNotNull();
        assertThat(DomainName.mailDomain("a".repeat(64) + ".org")).isNull();
        assertThat(DomainName.mailDomain("org." + "a".repeat(63))).isNotNull();
        assertThat(DomainName.mailDomain("org." + "a".repeat(64))).isNull();
        assertThat(DomainName.mailDomain(labels + "org")).hasSize(253);
        assertThat(DomainName.mailDomain(labels + "info")).isNull();
        assertThat(DomainName.hostName("A".repeat(63))).hasSize(63);
        assertThat(DomainName.hostName("A".repeat(64))).isNull();
        assertThat(DomainName.hostName(labels + "ORG")).hasSize(253);
        assertThat(DomainName.hostName(labels + "INFO")).isNull();
        assertThat(DomainName.mailDomain("ü".repeat(300) + ".example")).isNull();
    }

    @Test
    void knowsWhichCharactersNamesHaveAsTheyAre() {
        assertThat(DomainName.allows('a')).isTrue();
        assertThat(DomainName.allows('ü')).isTrue();
        assertThat(DomainName.allows('A')).as("becomes another").isFalse();
        assertThat(DomainName.allows(0x2028)).isFalse();
    }
}
