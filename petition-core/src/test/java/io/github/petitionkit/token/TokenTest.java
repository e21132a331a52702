package io.github.petitionkit.token;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));
    private static final SignatureId SIGNATURE = new SignatureId(new UUID(0, 2));
    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.org");
    private static final SignerKey MAILBOX = new SignerKey("k1", "0123456789-abcdefghijklmnopqrstuvwxyz_ABCDE");

    static Stream<Token> withoutRecipient() {
        return Stream.of(
                new Token(TokenPurpose.SPONSOR, PETITION, null, Instant.EPOCH),
                Token.selfService(PETITION, SIGNATURE, Instant.EPOCH, ADDRESS),
                Token.unsubscribing(PETITION, SIGNATURE, Instant.EPOCH, MAILBOX));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPONSOR")
    void needsTheSignatureItIsAbout(TokenPurpose purpose) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(purpose, PETITION, null, Instant.EPOCH))
                .withMessageContaining("needs a signature");
    }

    @Test
    void isAboutNoSignatureWhereItInvitesASponsor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(TokenPurpose.SPONSOR, PETITION, SIGNATURE, Instant.EPOCH))
                .withMessageContaining("must not have a signature");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 12})
    void namesItsRecipientByElevenCharacters(int length) {
        String recipient = "r".repeat(length);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Token(TokenPurpose.CONFIRM, PETITION, SIGNATURE, Instant.EPOCH, null, null, recipient))
                .withMessageContaining("11 characters, not " + length);
    }

    @ParameterizedTest
    @MethodSource("withoutRecipient")
    void namesARecipientOnlyToConfirmAndToWithdraw(Token token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(
                        token.purpose(),
                        PETITION,
                        token.signature(),
                        Instant.EPOCH,
                        token.address(),
                        token.mailbox(),
                        "r".repeat(11)))
                .withMessageContaining("must not have a recipient");
    }

    @Test
    void namesAnAddressAndAMailboxWhereItsPurposeNeedsThemOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(TokenPurpose.SELF_SERVICE, PETITION, SIGNATURE, Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(TokenPurpose.UNSUBSCRIBE, PETITION, SIGNATURE, Instant.EPOCH));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Token(TokenPurpose.CONFIRM, PETITION, SIGNATURE, Instant.EPOCH, ADDRESS, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Token(TokenPurpose.WITHDRAW, PETITION, SIGNATURE, Instant.EPOCH, null, MAILBOX, null));
    }
}
