package io.github.petitionkit.fraud.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.place.Country;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessListsTest {
    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "example.com, EXAMPLE.COM, true",
        "example.com, a.example.com, false",
        "*.example.com, a.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, a.b.example.com, false",
        "**.example.com, a.example.com, true",
        "**.example.com, a.b.example.com, true",
        "**.example.com, example.com, false",
        "**.example.com, notexample.com, false",
        "bücher.example, xn--bcher-kva.example, true",
        "com, com, true",
        "**.com, example.com, true",
    })
    void knowDomainsAndWhatIsBelowThem(String entry, String domain, boolean listed) {
        assertThat(DomainList.of(List.of(entry)).contains(domain)).isEqualTo(listed);
    }

    @Test
    void areReadOneEntryALineWithCommentsInAnyLineEnding() {
        DomainList list = DomainList.read("# ours\r\nexample.com # the first\r\n\r\n  *.example.org\n");

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.contains("a.example.org")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'a.com\nb@c.com\n', 2", "'\n\n*.*.com', 3", "'***.com', 1", "'*', 1", "'a..com', 1", "'-a.com', 1"})
    void nameTheNumberOfALineThatIsNoEntry(String text, int line) {
        assertThatExceptionOfType(MalformedListException.class)
                .isThrownBy(() -> DomainList.read(text))
                .satisfies(malformed -> assertThat(malformed.line()).isEqualTo(line))
                .withMessageContaining("Line " + line);
    }

    @ParameterizedTest
    @MethodSource("io.github.petitionkit.HostileTexts#all")
    void surviveAnyText(String text) {
        assertThat(DomainList.of(List.of("**.example.com")).contains(text)).isFalse();
        for (Class<?> kind : List.of(DomainList.class, IpList.class)) {
            try {
                int size = kind == IpList.class
                        ? IpList.read(text).size()
                        : DomainList.read(text).size();
                assertThat(size).isLessThan(50);
            } catch (MalformedListException malformed) {
                assertThat(malformed.getMessage()).hasSizeLessThan(300);
            }
        }
    }

    @Test
    void holdAddressesAndBlocksOfBothKinds() {
        IpList list = IpList.read("192.0.2.7\n198.51.100.0/24 # a bureau\n2001:db8::/32\n");

        assertThat(list.contains(ip("192.0.2.7"))).isTrue();
        assertThat(list.contains(ip("::ffff:192.0.2.7"))).as("v4 inside v6").isTrue();
        assertThat(list.contains(ip("192.0.2.8"))).isFalse();
        assertThat(list.contains(ip("198.51.100.200"))).isTrue();
        assertThat(list.contains(ip("2001:db8:1::1"))).isTrue();
        assertThat(list.contains(ip("2001:db9::1"))).isFalse();
        assertThat(list.size()).isEqualTo(3);
        assertThatExceptionOfType(MalformedListException.class)
                .isThrownBy(() -> IpList.read("192.0.2.0/24\n300.1.1.1"));
    }

    @Test
    @Tag("thorough")
    void holdManyEntries() {
        String text = IntStream.range(0, 100_000)
                .mapToObj(each -> "d" + each + ".example.com")
                .collect(Collectors.joining("\n"));

        DomainList list = DomainList.read(text);

        assertThat(list.size()).isEqualTo(100_000);
        assertThat(list.contains("d99999.example.com")).isTrue();
        assertThat(list.contains("d100000.example.com")).isFalse();
    }

    private static final AccessLists ALL = new AccessLists(
            IpList.read("192.0.2.1"),
            Set.of(Country.of("FR")),
            DomainList.read("blocked.example"),
            Set.of(new CanonicalEmail("troll@example.org")),
            IpList.read("192.0.2.0/24"),
            DomainList.read("example.org\nblocked.example"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, GB, ada@example.org, BLOCKED_IP",
        "192.0.2.2, FR, ada@example.org, BLOCKED_COUNTRY",
        "192.0.2.2, , ada@example.org, BLOCKED_COUNTRY",
        "192.0.2.2, GB, ada@blocked.example, BLOCKED_DOMAIN",
        "192.0.2.2, GB, troll@example.org, BLOCKED_EMAIL",
        "192.0.2.2, GB, ada@example.org, ALLOWED_IP",
        "203.0.113.1, GB, ada@example.org, ALLOWED_DOMAIN",
        "203.0.113.1, GB, ada@example.net, UNLISTED",
        ", GB, , UNLISTED",
    })
    void areAskedInTheirOrderAndBlockingWins(
            @Nullable String ip, @Nullable String country, @Nullable String email, AccessDecision access) {
        assertThat(ALL.judge(
                        ip == null ? null : ip(ip),
                        country == null ? null : Country.of(country),
                        email == null ? null : new CanonicalEmail(email)))
                .isEqualTo(access);
    }

    @Test
    void sayNothingWhereTheyAreEmptyAndShowNobody() {
        assertThat(AccessLists.EMPTY.judge(null, null, null)).isEqualTo(AccessDecision.UNLISTED);
        assertThat(ALL.toString()).doesNotContain("troll").doesNotContain("192.0");
        assertThat(AccessDecision.BLOCKED_EMAIL.isBlocked()).isTrue();
        assertThat(AccessDecision.ALLOWED_IP.isBlocked()).isFalse();
        assertThat(AccessDecision.ALLOWED_DOMAIN.isAllowed()).isTrue();
        assertThat(AccessDecision.UNLISTED.isAllowed()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DomainList.of(List.of(HostileTexts.random(new Random(1)) + " ")));
    }
}
