package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerMailPropertiesTest {
    static SignerMailProperties properties(@Nullable String from, @Nullable URI site) {
        return new SignerMailProperties(
                from,
                site,
                null,
                "/confirm",
                "/withdraw",
                "/move",
                "/own-data",
                "/sponsor",
                "/not-me",
                "/api/unsubscriptions",
                "/stop-updates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "https://example.org/town/", "http://localhost:8080", "http://[::1]"})
    void takeAnAddressThatIsSecureOrLocal(String address) {
        assertThat(properties("post@example.org", URI.create(address)).site()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org, need https",
        "ftp://example.org, need https",
        "example.org, missing or incomplete",
        "https:///path, missing or incomplete",
        "https://bücher.example, xn--",
        "https://example.org?x=1, cannot have",
        "https://example.org/#/app, cannot have",
        "https://user:secret@example.org, cannot have"
    })
    void refuseOtherAddressesAtStart(String address, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("post@example.org", URI.create(address)))
                .withMessageContaining("petitionkit.mail.base-address")
                .withMessageContaining(why);
    }

    @Test
    void refuseASenderWithoutAnAddressOfTheSite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("post@example.org", null))
                .withMessageContaining("petitionkit.mail.base-address is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "two@example.org, three@example.org", "a@b@c"})
    void refuseASenderThatIsNoAddress(String from) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(from, URI.create("https://example.org")))
                .withMessageContaining("petitionkit.mail.from");
    }

    @ParameterizedTest
    @CsvSource({
        "Bürgerinitiative Brücke <post@example.org>, =?UTF-8?Q?B=C3=BCrgerinitiative_Br=C3=BCcke?= <post@example.org>",
        "Движение <post@example.org>, =?UTF-8?B?0JTQstC40LbQtdC90LjQtQ==?= <post@example.org>",
        "=?UTF-8?Q?B=C3=BCrger?= <post@example.org>, =?UTF-8?Q?B=C3=BCrger?= <post@example.org>",
        "post@bücher.example, post@xn--bcher-kva.example",
        "Friends of the River <post@example.org>, Friends of the River <post@example.org>",
        "post@localhost, post@localhost"
    })
    void writeTheSenderAsMailServersReadIt(String from, String header) {
        assertThat(properties(from, URI.create("https://example.org")).sender()).hasToString(header);
    }

    @Test
    void takeANameWithACommaInQuotationMarks() {
        String from = "\"Friends, and their River\" <post@example.org>";

        assertThat(properties(from, URI.create("https://example.org")).sender()).hasToString(from);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(from.replace("\"", ""), URI.create("https://example.org")))
                .withMessageContaining("quotation marks");
    }

    @Test
    void needNothingWithoutASender() {
        assertThat(properties(null, null).from()).isNull();
    }

    private static SignerMailProperties withPaths(String confirm, String unsubscribe) {
        return new SignerMailProperties(
                "post@example.org",
                URI.create("https://example.org"),
                null,
                confirm,
                "/withdraw",
                "/move#",
                "/own-data#",
                "/sponsor",
                "/not-me",
                unsubscribe,
                "/stop-updates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "", "#", "/confirm?lang=en", "/app#/confirm", "/confirm##"})
    void refuseAPathAtStartThatWouldLeadElsewhere(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withPaths(path, "/api/unsubscriptions"))
                .withMessageContaining("like /confirm or /own-data#")
                .withMessageEndingWith(": " + path);
    }

    @Test
    void refuseToHideTheTokenFromTheServerThatUnsubscribes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withPaths("/confirm#", "/api/unsubscriptions#"))
                .withMessageContaining("petitionkit.mail.unsubscribe-path");
    }
}
