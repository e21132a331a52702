package io.github.petitionkit.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant EXPIRY = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant BEFORE = EXPIRY.minusSeconds(1);
    private final Keyring keyring = Keyring.of("k1", secret("one"));
    private final Token token =
            new Token(TokenPurpose.CONFIRM, new PetitionId(new UUID(1, 2)), new SignatureId(new UUID(3, 4)), EXPIRY);
    private final String text = new Tokens(keyring).issue(token);

    private static List<Token> everyPurpose() {
        PetitionId petition = new PetitionId(new UUID(1, 2));
        SignatureId signature = new SignatureId(new UUID(3, 4));
        EmailAddress address = new EmailAddress("ada@example.org");
        SignerKey mailbox = new SignerKey("k0", "0123456789-abcdefghijklmnopqrstuvwxyz_ABCDE");
        return List.of(
                new Token(TokenPurpose.SPONSOR, petition, null, EXPIRY),
                Token.sentTo(TokenPurpose.CONFIRM, petition, signature, EXPIRY, mailbox),
                Token.sentTo(TokenPurpose.WITHDRAW, petition, signature, EXPIRY, mailbox),
                Token.unsubscribing(petition, signature, EXPIRY, mailbox),
                Token.stoppingUpdates(petition, signature, EXPIRY, mailbox),
                Token.selfService(petition, signature, EXPIRY, address),
                Token.newAddress(petition, signature, EXPIRY, address, mailbox));
    }

    private static byte[] secret(String seed) {
        return (seed + " secret of at least thirty-two bytes").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatItIssued() {
        assertThat(new Tokens(keyring).read(text, TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Valid(token));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000_000})
    void expiresAtTheStatedInstant(long nanos) {
        Tokens tokens = new Tokens(keyring);

        assertThat(tokens.read(text, TokenPurpose.CONFIRM, EXPIRY.minusNanos(1)))
                .isEqualTo(new TokenReading.Valid(token));
        assertThat(tokens.read(text, TokenPurpose.CONFIRM, EXPIRY.plusNanos(nanos)))
                .isEqualTo(new TokenReading.Expired(token));
    }

    @Test
    void isGoodForOnePurposeOnly() {
        assertThat(new Tokens(keyring).read(text, TokenPurpose.WITHDRAW, BEFORE))
                .isEqualTo(new TokenReading.Unreadable());
    }

    @Test
    void isReadUnderAnEarlierKeyUntilThatIsTakenOffTheRing() {
        Keyring rotated = keyring.rotatedTo("k2", secret("two"));

        assertThat(new Tokens(rotated).read(text, TokenPurpose.CONFIRM, BEFORE)).isInstanceOf(TokenReading.Valid.class);
        assertThat(new Tokens(rotated.without("k1")).read(text, TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Unreadable());
    }

    @Test
    void isUnreadableWhenAnyBitIsFlipped() {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);

            assertThat(new Tokens(keyring).read(forged, TokenPurpose.CONFIRM, BEFORE))
                    .as("bit %d", bit)
                    .isEqualTo(new TokenReading.Unreadable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AQ", "AX8", "not a token", "=====", "\u0000", "\ud800", "AQJrMQ"})
    void survivesAnyText(String anything) {
        assertThat(new Tokens(keyring).read(anything, TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Unreadable());
    }

    @Test
    void survivesAMegabyte() {
        assertThat(new Tokens(keyring).read("A".repeat(1 << 20), TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Unreadable());
    }

    @Test
    void invitesASponsorWithoutASignature() {
        Token invitation = new Token(TokenPurpose.SPONSOR, new PetitionId(new UUID(1, 2)), null, EXPIRY);
        Tokens tokens = new Tokens(keyring);

        assertThat(tokens.read(tokens.issue(invitation), TokenPurpose.SPONSOR, BEFORE))
                .isEqualTo(new TokenReading.Valid(invitation));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsWhomItWasMadeForWhateverTheLengthOfTheKeyId(int length) {
        Tokens tokens = new Tokens(Keyring.of("k".repeat(length), secret("one")));

        assertThat(everyPurpose())
                .allSatisfy(each -> assertThat(tokens.read(tokens.issue(each), each.purpose(), BEFORE))
                        .isEqualTo(new TokenReading.Valid(each)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16})
    void endsInNothingThatMailProgramsCutOff(int keyIdLength) {
        Tokens tokens = new Tokens(Keyring.of("k".repeat(keyIdLength), secret("one")));
        for (int id = 0; id < 500; id++) {
            Token each = new Token(
                    TokenPurpose.CONFIRM, new PetitionId(new UUID(1, 2)), new SignatureId(new UUID(3, id)), EXPIRY);
            String issued = tokens.issue(each);

            assertThat(issued).doesNotEndWith("-").doesNotEndWith("_");
            assertThat(tokens.read(issued, TokenPurpose.CONFIRM, BEFORE)).isEqualTo(new TokenReading.Valid(each));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " %s",
                "%s ",
                "%s\r\n",
                "\u200b%s",
                "%s\u200b",
                "\u00a0%s\u00a0",
                "<%s>",
                "(%s).",
                "\"%s\",",
                "\ufeff%s",
                "%s\u2060",
                "%s=",
                "_%s_",
                "*_%s_*",
                "-%s",
                "%s-.",
                "=3D%s",
                "\u201C%s\u201D",
                "%%20%s%%0A",
                "%s%%3E",
                "%s&gt;",
                "&lt;%s&gt;",
                "&#60;%s&#x3e;",
                "%s&nbsp;",
            })
    void isReadWithWhatMailProgramsPutAroundIt(String around) {
        assertThat(new Tokens(keyring).read(around.formatted(text), TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Valid(token));
    }

    @Test
    void isReadAmongAtMostFourThousandCharacters() {
        Tokens tokens = new Tokens(keyring);
        String most = text + " ".repeat(4_000 - text.length());

        assertThat(tokens.read(most, TokenPurpose.CONFIRM, BEFORE)).isEqualTo(new TokenReading.Valid(token));
        assertThat(tokens.read(most + " ", TokenPurpose.CONFIRM, BEFORE)).isEqualTo(new TokenReading.Unreadable());
    }

    @Test
    void isReadAcrossALineBreak() {
        String wrapped = text.substring(0, 76) + "\r\n  " + text.substring(76);

        assertThat(new Tokens(keyring).read(wrapped, TokenPurpose.CONFIRM, BEFORE))
                .isEqualTo(new TokenReading.Valid(token));
    }

    @Test
    void isSafeInAUrlAndShortEnoughForALineOfMail() {
        assertThat(text).matches("[A-Za-z0-9_-]{1,120}");
    }
}
