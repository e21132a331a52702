package io.github.petitionkit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {
    private static final byte[] FIRST = secret(1);
    private static final byte[] SECOND = secret(2);
    private static final byte[] MESSAGE = "message".getBytes(UTF_8);

    private final Keyring keyring = Keyring.of("k1", FIRST);

    @Test
    void hashesWithHmacSha256OverThePurposeAndItsLength() throws Exception {
        Mac plain = Mac.getInstance("HmacSHA256");
        plain.init(new SecretKeySpec(FIRST, "HmacSHA256"));
        plain.update(ByteBuffer.allocate(4).putInt(0, 5));
        plain.update("token".getBytes(UTF_8));

        assertThat(keyring.mac("k1", "token", MESSAGE)).isEqualTo(plain.doFinal(MESSAGE));
    }

    /** The lengths around those at which SHA-256 needs another block, and a secret another form. */
    @Test
    void hashesAsTheJavaPlatformDoes() throws Exception {
        for (int length : new int[] {32, 33, 63, 64, 65, 200}) {
            byte[] secret = new byte[length];
            new Random(length).nextBytes(secret);
            Keyring own = Keyring.of("own", secret);
            Mac plain = Mac.getInstance("HmacSHA256");
            plain.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (int size = 0; size <= 200; size++) {
                byte[] message = new byte[size];
                new Random(size).nextBytes(message);
                String purpose = "é".repeat(size / 3);
                byte[] label = purpose.getBytes(UTF_8);
                plain.update(ByteBuffer.allocate(4).putInt(0, label.length));
                plain.update(label);

                assertThat(own.mac("own", purpose, message)).isEqualTo(plain.doFinal(message));
            }
        }
    }

    /** Stored hashes must stay readable: this one may never change. */
    @Test
    void hashesTheSameInEveryRelease() {
        assertThat(HexFormat.of().formatHex(keyring.mac("k1", "token", MESSAGE)))
                .isEqualTo("b908bbdd98abe4b7f85cb301a55852f8eb8e2d9daf598fddeb6a8103cca0f8b2");
    }

    @Test
    void hashesDifferentlyForEveryPurpose() {
        byte[] ab = keyring.mac("k1", "a", "b".getBytes(UTF_8));

        assertThat(ab)
                .isNotEqualTo(keyring.mac("k1", "ab", new byte[0]))
                .isNotEqualTo(keyring.mac("k1", "", "ab".getBytes(UTF_8)));
        assertThat(keyring.verify("k1", "b", "b".getBytes(UTF_8), ab)).isFalse();
    }

    @Test
    void verifiesItsOwnHashesOnly() {
        byte[] mac = keyring.mac("k1", "token", MESSAGE);
        byte[] bent = mac.clone();
        bent[31] ^= 1;

        assertThat(keyring.verify("k1", "token", MESSAGE, mac)).isTrue();
        assertThat(keyring.verify("k1", "token", MESSAGE, bent)).isFalse();
        assertThat(keyring.verify("k1", "token", new byte[0], mac)).isFalse();
        assertThat(keyring.verify("k1", "token", MESSAGE, Arrays.copyOf(mac, 16)))
                .isFalse();
        assertThat(keyring.verify("k1", "token", MESSAGE, new byte[0])).isFalse();
        assertThat(keyring.verify("k2", "token", MESSAGE, mac)).isFalse();
        assertThat(keyring.verify("\0\ud800", "token", MESSAGE, mac)).isFalse();
    }

    @Test
    void readsWithEarlierKeysAfterARotation() {
        byte[] mac = keyring.mac("k1", "token", MESSAGE);
        Keyring rotated = keyring.rotatedTo("k2", SECOND).rotatedTo("k3", secret(3));

        assertThat(rotated.currentKeyId()).isEqualTo("k3");
        assertThat(rotated.keyIds()).isEqualTo(List.of("k3", "k2", "k1"));
        assertThat(rotated.verify("k1", "token", MESSAGE, mac)).isTrue();
        assertThat(rotated.mac("k3", "token", MESSAGE)).isNotEqualTo(mac);
        assertThat(keyring.keyIds()).isEqualTo(List.of("k1"));
    }

    @Test
    void forgetsAnEarlierKey() {
        byte[] mac = keyring.mac("k1", "token", MESSAGE);
        Keyring left = keyring.rotatedTo("k2", SECOND).without("k1");

        assertThat(left.keyIds()).isEqualTo(List.of("k2"));
        assertThat(left.verify("k1", "token", MESSAGE, mac)).isFalse();
        assertThat(left.without("k1").keyIds()).isEqualTo(List.of("k2"));
        assertThatThrownBy(() -> left.mac("k1", "token", MESSAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[k2]");
    }

    @Test
    void keepsItsCurrentKey() {
        assertThatThrownBy(() -> keyring.without("k1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotate to another");
        assertThatThrownBy(() -> keyring.rotatedTo("k1", SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id of its own");
    }

    @Test
    void refusesShortSecretsAndSaysWhatToDo() {
        assertThatThrownBy(() -> Keyring.of("k1", new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 32")
                .hasMessageContaining("openssl rand");
        assertThatThrownBy(() -> keyring.rotatedTo("k2", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ключ", "k\0", "k\n", "123456789012345678901234567890123"})
    void refusesMalformedKeyIds(String keyId) {
        assertThatThrownBy(() -> Keyring.of(keyId, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 32");
    }

    @Test
    void copiesTheSecret() {
        byte[] mine = FIRST.clone();
        Keyring copied = Keyring.of("k1", mine);
        Arrays.fill(mine, (byte) 0);

        assertThat(copied.mac("k1", "token", MESSAGE)).isEqualTo(keyring.mac("k1", "token", MESSAGE));
    }

    @Test
    void showsIdsOnly() {
        assertThat(keyring.rotatedTo("k2", SECOND)).hasToString("Keyring[k2, k1]");
    }

    @Test
    void isRandomAnewForDevelopment() {
        Keyring one = Keyring.random();
        Keyring other = Keyring.random();

        assertThat(one.mac(one.currentKeyId(), "token", MESSAGE))
                .hasSize(32)
                .isNotEqualTo(other.mac(other.currentKeyId(), "token", MESSAGE));
    }

    @Test
    void hashesTheSameOnManyThreads() {
        byte[] mac = keyring.mac("k1", "token", MESSAGE);

        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> keyring.mac("k1", "token", MESSAGE)))
                .allMatch(other -> Arrays.equals(mac, other));
    }

    @Test
    void hashesAMegabyte() {
        assertThat(keyring.mac("k1", "x".repeat(1_000_000), new byte[1_000_000]))
                .hasSize(32);
    }

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    /** Runs the snippet of docs/keys.md. */
    @Test
    void rotatesInTwoSteps() {
        byte[] secret = new byte[32];
        byte[] newSecret = new byte[33];

        Keyring before = Keyring.of("2026-11", secret);
        Keyring firstStep = before.alsoReading("2027-05", newSecret);
        Keyring secondStep = before.rotatedTo("2027-05", newSecret);

        assertThat(firstStep.keyIds()).containsExactly("2026-11", "2027-05");
        assertThat(firstStep.currentKeyId()).isEqualTo(before.currentKeyId());
        assertThat(secondStep.keyIds()).containsExactly("2027-05", "2026-11");
        byte[] message = {1};
        assertThat(firstStep.verify("2027-05", "test", message, secondStep.mac("2027-05", "test", message)))
                .isTrue();
        assertThatThrownBy(() -> firstStep.alsoReading("2027-05", newSecret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on the keyring already");
    }
}
