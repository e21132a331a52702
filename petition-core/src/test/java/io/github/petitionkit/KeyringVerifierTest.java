package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyringVerifierTest {
    private static final byte[] FORMER = secret("the former secret of thirty-two bytes");
    private static final byte[] NEW = secret("a new secret of thirty-two bytes or so");

    private final PetitionStore store = StoreUnderTest.empty(new MovableClock("2026-03-03T09:00:00Z"));

    private static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Petitions petitions(Keyring keyring) {
        return Petitions.builder(keyring).store(store).build();
    }

    @Test
    void refusesAnotherSecretUnderTheSameId() {
        petitions(Keyring.of("k1", FORMER));

        assertThatIllegalStateException()
                .isThrownBy(() -> petitions(Keyring.of("k1", NEW)))
                .withMessageContaining("Give the keyring the former secret as k1");
        assertThatIllegalStateException()
                .as("not even behind a new one")
                .isThrownBy(() -> petitions(Keyring.of("k1", NEW).rotatedTo("k2", NEW)));
        assertThatNoException().isThrownBy(() -> petitions(Keyring.of("k1", FORMER)));
    }

    @Test
    void refusesAKeyringThatHasNoneOfTheKnownKeys() {
        petitions(Keyring.of("k1", FORMER));

        for (int start = 0; start < 2; start++) {
            assertThatIllegalStateException()
                    .as("at each start")
                    .isThrownBy(() -> petitions(Keyring.of("k2", NEW)))
                    .withMessageContaining("hashed with the keys [k1], the keyring has only [k2]")
                    .withMessageContaining("rotatedTo");
        }
    }

    @Test
    void letsSecretsRotateAndFormerOnesGo() {
        Keyring former = Keyring.of("k1", FORMER);
        Petitions before = petitions(former);
        PetitionId petition = before.create(
                        Site.FOOTBRIDGE,
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        before.open(petition);
        SignatureRequest ada = SignatureRequest.of("Ada Example", "ada@example.org", "GB");
        before.sign(petition, ada);

        Petitions rotated = petitions(former.rotatedTo("k2", NEW));
        assertThat(rotated.sign(petition, ada)).isInstanceOf(SigningResult.AlreadySigned.class);
        assertThatNoException().isThrownBy(() -> petitions(Keyring.of("k2", NEW)));
    }

    @Test
    void showsNoSecret() {
        petitions(Keyring.of("k1", FORMER));

        assertThatIllegalStateException()
                .isThrownBy(() -> petitions(Keyring.of("k1", NEW)))
                .withMessageNotContaining("thirty-two")
                .withMessageNotContaining(store.rememberKeys(Map.of()).get("k1"));
    }
}
