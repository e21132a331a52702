package io.github.petitionkit.store.jdbc.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.PetitionId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class AesGcmCipherTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(1, 2));
    private static final byte[] PLAIN = bytes("Ada Example");
    private static final byte[] PLACE = bytes("row 7");

    private final AesGcmCipher first = AesGcmCipher.of("k1", secret(1));

    public static byte[] secret(int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        return secret;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void opensWhatItSealed() throws Exception {
        byte[] sealed = first.seal("k1", PLAIN, PLACE);

        assertThat(first.open("k1", sealed, PLACE))
                .hasValueSatisfying(plain -> assertThat(plain).isEqualTo(PLAIN));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Ada");
        assertThat(first.seal("k1", PLAIN, PLACE)).as("no two are alike").isNotEqualTo(sealed);
    }

    @Test
    void opensNothingThatWasChangedMovedOrCut() throws Exception {
        byte[] sealed = first.seal("k1", PLAIN, PLACE);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> first.open("k1", changed, PLACE)).isInstanceOf(GeneralSecurityException.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> first.open("k1", cut, PLACE)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> first.open("k1", sealed, bytes("row 8")))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("changed or moved");
        assertThatThrownBy(() -> AesGcmCipher.of("k1", secret(2)).open("k1", sealed, PLACE))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("the secret of the key is another one");
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithAll() throws Exception {
        AesGcmCipher both = first.rotatedTo("k2", secret(2));

        assertThat(both.keyId(PETITION)).isEqualTo("k2");
        assertThat(both.open("k1", first.seal("k1", PLAIN, PLACE), PLACE)).isPresent();
        assertThat(both.open("k2", both.seal("k2", PLAIN, PLACE), PLACE)).isPresent();
    }

    @Test
    void tellsADestroyedKeyFromOneThatIsMissing() throws Exception {
        byte[] sealed = first.seal("k1", PLAIN, PLACE);
        AesGcmCipher second = AesGcmCipher.of("k2", secret(2));

        assertThatThrownBy(() -> second.open("k1", sealed, PLACE))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("only the keys [k2]")
                .hasMessageContaining("declare it destroyed()");
        assertThat(second.destroyed("k1").open("k1", sealed, PLACE)).isEmpty();
        assertThat(first.rotatedTo("k2", secret(2)).destroyed("k1").open("k1", sealed, PLACE))
                .isEmpty();
    }

    @Test
    void refusesASecondSecretOfOneIdAndToDestroyWhatSeals() {
        assertThatIllegalArgumentException().isThrownBy(() -> first.rotatedTo("k1", secret(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.destroyed("k0").rotatedTo("k0", secret(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> first.destroyed("k1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void refusesASecretOfAnotherLength(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AesGcmCipher.of("k1", new byte[length]))
                .withMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "k 1", "schlüssel", "123456789012345678901234567890123"})
    void refusesAMalformedId(String keyId) {
        assertThatIllegalArgumentException().isThrownBy(() -> AesGcmCipher.of(keyId, secret(1)));
    }

    @Test
    void showsNoSecret() {
        assertThat(first).hasToString("AesGcmCipher[k1]");
    }
}
