package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
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

    @Test
    @SuppressWarnings("NullAway")
    void needsAText() {
        assertThatNullPointerException()
                .isThrownBy(() -> DomainName.ascii(null))
                .withMessage("mailDomain");
    }
}
