package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.fraud.check.Attempts;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitTest {
    private final Attempts attempts = new Attempts();

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 Firefox/140.0, Mozilla/#.# Firefox/#.#",
        "robot, robot",
        "a0b9c, a#b#c",
        "2026, #",
        "build #7, build #"
    })
    void aFamilyOfBrowsersHasNoVersions(String browser, String family) {
        attempts.context.userAgent(browser);

        assertThat(Trait.USER_AGENT.of(attempts.attempt())).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({"blossom101, blossom#@example.org", "user12,", "blossom,"})
    void aNumberedAddressIsWhatStandsBeforeTheNumber(String local, String common) {
        attempts.email = local + "@example.org";

        assertThat(Trait.NUMBERED_ADDRESS.of(attempts.attempt())).isEqualTo(common);
    }

    @ParameterizedTest
    @CsvSource({"a.d.a+1, ada@example.org", "ada+2, ada@example.org", "a.d.a, ada@example.org", "ada.example,", "ada,"})
    void aTaggedAddressIsTheMailboxWithoutDotsAndTag(String local, String common) {
        attempts.email = local + "@example.org";

        assertThat(Trait.TAGGED_ADDRESS.of(attempts.attempt())).isEqualTo(common);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true, true",
        "192.0.2.7, 192.0.2.8, false, true",
        "192.0.2.7, 192.0.3.7, false, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::1, true, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false, true",
        "2001:db8:1:2::1, 2001:db8:2:2::1, false, false"
    })
    void anAddressIsSharedByASubscriberAndANetworkByNeighbours(
            String one, String other, boolean subscriber, boolean neighbours) {
        assertThat(isShared(Trait.IP, from(one), from(other))).isEqualTo(subscriber);
        assertThat(isShared(Trait.SUBNET, from(one), from(other))).isEqualTo(neighbours);
    }

    private Attempt from(String ip) {
        attempts.context.ip(ip);
        return attempts.attempt();
    }

    private static boolean isShared(Trait trait, Attempt one, Attempt other) {
        return Objects.requireNonNull(trait.of(one)).equals(trait.of(other));
    }

    @Test
    void aDeviceIsAnAddressWithABrowser() {
        Attempt firefox = attempts.attempt();
        attempts.context.userAgent("Mozilla/5.0 Firefox/141.0");
        Attempt newer = attempts.attempt();

        assertThat(isShared(Trait.DEVICE, firefox, attempts.attempt())).isFalse();
        assertThat(isShared(Trait.DEVICE, newer, attempts.attempt())).isTrue();
        assertThat(isShared(Trait.DEVICE, newer, from("192.0.2.8"))).isFalse();
        assertThat(isShared(Trait.BROWSER, newer, from("192.0.2.8"))).isTrue();
        assertThat(isShared(Trait.BROWSER, firefox, newer)).isFalse();
        assertThat(isShared(Trait.USER_AGENT, firefox, newer)).isTrue();
    }

    @Test
    void whatIsNotKnownIsNotShared() {
        attempts.context.userAgent(null);
        assertThat(having(attempts.attempt()))
                .containsExactlyInAnyOrder(Trait.IP, Trait.SUBNET, Trait.DOMAIN, Trait.COUNTRY, Trait.NAME);

        attempts.context.ip("unknown").userAgent(" ");
        assertThat(having(attempts.attempt())).containsExactlyInAnyOrder(Trait.DOMAIN, Trait.COUNTRY, Trait.NAME);
    }

    @Test
    void anErasedSignerSharesTheCountryAlone() {
        assertThat(having(Attempt.of(new SampleSignature().erased()))).containsExactly(Trait.COUNTRY);
    }

    private static Set<Trait> having(Attempt attempt) {
        Set<Trait> had = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            String common = trait.of(attempt);
            String key = trait.at(attempt);
            assertThat(key).isEqualTo(common == null ? null : trait.code() + '|' + attempt.petition() + '|' + common);
            if (common != null) {
                had.add(trait);
            }
        }
        return had;
    }

    @Test
    void aNameADomainAndACountryAreSharedWhateverTheirCase() {
        Attempt ada = attempts.attempt();
        attempts.name = "ADA EXAMPLE";
        attempts.email = "grace@EXAMPLE.ORG";

        assertThat(isShared(Trait.NAME, ada, attempts.attempt())).isTrue();
        assertThat(isShared(Trait.DOMAIN, ada, attempts.attempt())).isTrue();
        assertThat(Trait.COUNTRY.of(ada)).isEqualTo("GB");
    }

    @ParameterizedTest
    @CsvSource({
        "Aaaaaaaaaa bbbbbbbbbb cccccccccc, aaaaaaaaaabbbbbbbbbbcccccccccc",
        "Aaaaaaaaaa bbbbbbbbbb ccccccccc!,",
        "AAAAAAAAAA-BBBBBBBBBB-CCCCCCCCC9, aaaaaaaaaabbbbbbbbbbccccccccc9",
        "aaaaaaaaaabbbbbbbbbbcccccccccc, aaaaaaaaaabbbbbbbbbbcccccccccc",
        "aaaaaaaaaabbbbbbbbbbccccccccc,",
        "𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀, 𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨𐐨",
        "yes,"
    })
    void aReasonIsSharedIfItHasThirtyLettersAndDigits(String reason, String said) {
        attempts.reason = reason;

        assertThat(Trait.REASON.of(attempts.attempt())).isEqualTo(said);
    }

    @Test
    void isComputedOnce() {
        Attempt attempt = attempts.attempt();

        assertThat(Trait.NAME.of(attempt)).isNotNull().isSameAs(Trait.NAME.of(attempt));
    }

    @Test
    void hasANameForCodesAndOneForSentences() {
        assertThat(Trait.NUMBERED_ADDRESS.code()).isEqualTo("numbered-address");
        assertThat(Trait.NUMBERED_ADDRESS.words()).isEqualTo("numbered address");
    }
}
