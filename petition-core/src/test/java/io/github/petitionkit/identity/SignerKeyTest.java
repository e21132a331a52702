package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.BufferUnderflowException;
import java.nio.LongBuffer;
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

    @Test
    void isReadFromTheNumbersThatItWrites() {
        SignerKey key = SignerKey.parse(TEXT);
        LongBuffer numbers = LongBuffer.allocate(4);
        key.write(numbers);

        assertThat(numbers.array())
                .containsExactly(0x0001020304050607L, 0x08090a0b0c0d0e0fL, 0x1011121314151617L, 0x18191a1b1c1d1e1fL);
        assertThat(SignerKey.read("k1", numbers.flip())).isEqualTo(key);
        assertThat(SignerKey.read("k2", numbers.flip())).isNotEqualTo(key);
    }

    @Test
    void isReadUnderAnIdOfAKeyAndFromFourNumbersOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignerKey.read("k:1", LongBuffer.allocate(4)));
        assertThatExceptionOfType(BufferUnderflowException.class)
                .isThrownBy(() -> SignerKey.read("k1", LongBuffer.allocate(3)));
    }
}
