package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who owns a name follows the Public Suffix List: the examples are names of its documentation and test data. */
@ExtendWith(OutputCaptureExtension.class)
class SenderAlignmentTest {
    @ParameterizedTest
    @CsvSource({
        "post@example.org, https://example.org",
        "post@example.org, https://example.org/town",
        "post@mail.example.org, https://www.example.org",
        "post@example.co.uk, https://petitions.example.co.uk",
        "Post@EXAMPLE.org, https://Example.ORG",
        "post@bücher.example, https://xn--bcher-kva.example",
        "post@食狮.公司.cn, https://www.xn--85x722f.xn--55qx5d.cn",
        "post@www.city.kobe.jp, https://city.kobe.jp",
        "post@alice.github.io, https://alice.github.io",
        "post@LOCALHOST, http://localhost:8080"
    })
    void takesTheNamesOfOneOwner(String from, URI site, CapturedOutput log) {
        new SenderAlignment(SignerMailPropertiesTest.properties(from, site));

        assertThat(log).doesNotContain("fraud");
    }

    @ParameterizedTest
    @CsvSource({
        "post@example.org, https://example.com, example.org, example.com",
        "post@mail.example.org, https://example.org.evil.example, example.org, evil.example",
        "post@one.co.uk, https://two.co.uk, one.co.uk, two.co.uk",
        "post@alice.github.io, https://bob.github.io, alice.github.io, bob.github.io",
        "post@食狮.公司.cn, https://www.xn--55qx5d.cn, xn--85x722f.xn--55qx5d.cn, www.xn--55qx5d.cn",
        "post@a.c.kobe.jp, https://b.c.kobe.jp, a.c.kobe.jp, b.c.kobe.jp",
        "post@example.org, http://localhost:8080, example.org, localhost",
        "post@example.org, https://192.0.2.1, example.org, 192.0.2.1"
    })
    void warnsOfTheNamesOfTwoOwnersAndSaysWhich(
            String from, URI site, String sender, String links, CapturedOutput log) {
        new SenderAlignment(SignerMailPropertiesTest.properties(from, site));

        assertThat(log)
                .contains(
                        "Mails come from " + sender + ", and their links lead to " + links + ":",
                        "petitionkit.mail.from",
                        "petitionkit.mail.base-address")
                .doesNotContain("post@");
    }
}
