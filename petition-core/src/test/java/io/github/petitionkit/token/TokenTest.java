package io.github.petitionkit.token;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPONSOR")
    void needsTheSignatureItIsAbout(TokenPurpose purpose) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(purpose, PETITION, null, Instant.EPOCH))
                .withMessageContaining("needs a signature");
    }

    @Test
    void isAboutNoSignatureWhereItInvitesASponsor() {
        SignatureId signature = new SignatureId(new UUID(0, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(TokenPurpose.SPONSOR, PETITION, signature, Instant.EPOCH))
                .withMessageContaining("must not have a signature");
    }
}
