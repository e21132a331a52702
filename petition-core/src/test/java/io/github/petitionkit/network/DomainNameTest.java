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
}
