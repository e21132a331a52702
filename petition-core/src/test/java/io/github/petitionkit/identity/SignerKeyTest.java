package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerKeyTest {
    private static final String TEXT = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void isReadAsItIsWritten() {
        SignerKey key = SignerKey.parse(TEXT);

        assertThat(key.keyId()).isEqualTo("k1");
        assertThat(key.text()).isEqualTo(TEXT);
        assertThat(SignerKey.parse(key.text())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "k1", "k1:", "k1:AAEC", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.parse(text));
    }
}
