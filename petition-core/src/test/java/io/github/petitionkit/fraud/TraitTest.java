package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.check.Attempts;
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
}
