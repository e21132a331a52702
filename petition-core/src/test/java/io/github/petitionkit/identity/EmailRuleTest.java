package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailRuleTest {
    @ParameterizedTest
    @CsvSource({
        "Example.COM,example.com",
        "*.Example.com,*.example.com",
        "*.com,*.com",
        "*,*",
        "München.example,xn--mnchen-3ya.example",
        "*.рф,*.xn--p1ai"
    })
    void keepsItsDomainInAscii(String given, String domain) {
        assertThat(EmailRule.of(given, ".", "+").domain()).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "*com", "*.", "**.com", "a.*.com", "a b.com", "*.*", "\ud800.com", "*.-a.com"})
    void refusesOtherPatterns(String domain) {
        assertThatThrownBy(() -> EmailRule.of(domain, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("*.example.com");
    }

    @Test
    void takesSpecialCharactersOnly() {
        assertThat(EmailRule.of("*", "!#$%&'*+-/", ".").strip()).hasSize(10);
        assertThatThrownBy(() -> EmailRule.of("*", "!#$%&'*+-/=", "")).hasMessageContaining("strip takes 0 to 10");
        assertThatThrownBy(() -> EmailRule.of("*", "", "a")).hasMessageContaining("extension takes 0 to 10");
        assertThatThrownBy(() -> EmailRule.of("*", "@", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EmailRule.of("*", "\ud800", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAliasHasNoRuleOfItsOwn() {
        assertThat(EmailRule.aliasOf("googlemail.com", "GMail.com").alias()).isEqualTo("gmail.com");
        assertThatThrownBy(() -> new EmailRule("example.com", ".", "", "", "example.org", false))
                .hasMessageContaining("leave strip");
        assertThatThrownBy(() -> new EmailRule("example.com", "", "", "+", "example.org", false))
                .hasMessageContaining("leave strip");
    }

    @Test
    void anAliasLeavesRoomForALocalPart() {
        String label = "d".repeat(63);
        String longest = label + '.' + label + '.' + "d".repeat(58) + ".md";

        assertThat(EmailRule.aliasOf("example.com", longest).alias()).hasSize(189);
        assertThatThrownBy(() -> EmailRule.aliasOf("example.com", "d." + longest))
                .hasMessageContaining("189");
        assertThatThrownBy(() -> EmailRule.aliasOf("example.com", "*")).hasMessageContaining("alias");
    }

    @Test
    void takesAMailboxInTheDomainOnlyForAllDomainsBelowItsAlias() {
        assertThat(EmailRule.mailboxesBelow("example.com").domain()).isEqualTo("*.example.com");
        for (String domain : new String[] {"example.com", "*.example.org", "*"}) {
            assertThatThrownBy(() -> new EmailRule(domain, "", "", "", "example.com", true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("all domains below its alias");
        }
        assertThatThrownBy(() -> new EmailRule("*.example.com", "", "", "", null, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
