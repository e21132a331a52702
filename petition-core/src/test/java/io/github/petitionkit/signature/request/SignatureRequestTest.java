package io.github.petitionkit.signature.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.HostileTexts;
import io.github.petitionkit.Seeds;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureRequestTest {
    private static final Consent NEWS = new Consent("news", "acme", "v1");

    @Test
    void isNormalisedBeforeItIsJudged() {
        SignatureRequest request = SignatureRequest.builder()
                .name(" \u00a0Zoe\u0308 \t  Example\n")
                .email(" zoe@example.org ")
                .country(" gb ")
                .postalCode("  ")
                .region(" ")
                .reason("  My bridge.\n\nMy way.  ")
                .build();

        assertThat(request.name()).isEqualTo("Zoë Example");
        assertThat(request.email()).isEqualTo("zoe@example.org");
        assertThat(request.country()).isEqualTo("GB");
        assertThat(request.postalCode()).isNull();
        assertThat(request.region()).isNull();
        assertThat(request.reason()).isEqualTo("My bridge.\n\nMy way.");
    }

    @ParameterizedTest
    @CsvSource({"-,", "--,", "/,", "D-10115,10115", "10115 Berlin,10115"})
    void takesThePostalCodeAloneAndADashForNone(String typed, String code) {
        SignatureRequest request =
                SignatureRequest.builder().country("DE").postalCode(typed).build();

        assertThat(request.postalCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"gb,GB", "ıt,ıt", "İN,İN", "ß,ß", "ſe,ſe", "el,EL", "gé,gé", "germ,germ"})
    void raisesTheLettersOfACountrysCodeAlone(String typed, String code) {
        SignatureRequest request = SignatureRequest.of("Ada", "ada@example.org", typed);

        assertThat(request.country()).isEqualTo(code);
        assertThat(Country.isIso(typed)).isEqualTo(Country.isIso(code));
    }

    @Test
    void isTheSameWhenNormalisedAgain() {
        for (int seed = 0; seed < Seeds.of(2_000); seed++) {
            String text = HostileTexts.random(new Random(seed));
            SignatureRequest once = SignatureRequest.builder()
                    .name(text)
                    .email(text)
                    .country(text)
                    .postalCode(text)
                    .nationality(text)
                    .region(text)
                    .reason(text)
                    .build();

            assertThat(new SignatureRequest(
                            once.name(),
                            once.email(),
                            once.country(),
                            once.nationality(),
                            once.postalCode(),
                            once.region(),
                            once.reason(),
                            once.publicName(),
                            once.consents(),
                            once.answers()))
                    .as("seed %d", seed)
                    .isEqualTo(once);
        }
    }

    @Test
    void carriesWhatItsBuilderWasGiven() {
        Answers answers = Answers.of(Map.of("job", "bridge keeper"));
        SignatureRequest request = SignatureRequest.builder()
                .name("Zoe Example")
                .postalCode("SW1A 1AA")
                .reason("Mine")
                .publicName(PublicName.INITIALS)
                .consent(NEWS)
                .answers(answers)
                .build();

        assertThat(request.postalCode()).isEqualTo("SW1A 1AA");
        assertThat(request.reason()).isEqualTo("Mine");
        assertThat(request.publicName()).isEqualTo(PublicName.INITIALS);
        assertThat(request.consents()).containsExactly(NEWS);
        assertThat(request.answers().values()).containsExactly(Map.entry("job", "bridge keeper"));
    }

    @Test
    @SuppressWarnings("NullAway") // as a reader of JSON would
    void takesNothingForAnonymityAndNoConsent() {
        SignatureRequest request = new SignatureRequest(null, null, null, null, null, null, null, null, null, null);

        assertThat(request.publicName()).isEqualTo(PublicName.ANONYMOUS);
        assertThat(request.consents()).isEmpty();
        assertThat(request.answers().values()).isEmpty();
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("io.github.petitionkit.HostileTexts#all")
    void takesAnything(String text) {
        SignatureRequest request = SignatureRequest.builder()
                .name(text)
                .email(text)
                .country(text)
                .postalCode(text)
                .region(text)
                .reason(text)
                .build();

        assertThat(request).hasToString("SignatureRequest[hidden]");
    }

    @Test
    void keepsItsCircumstancesShort() {
        SigningContext context = SigningContext.builder()
                .ip("1".repeat(65))
                .userAgent("x".repeat(513))
                .channel(Channel.PAPER)
                .formServedAt(Instant.EPOCH)
                .locale(Locale.FRENCH)
                .build();

        assertThat(context.ip()).hasSize(SigningContext.MAX_IP);
        assertThat(context.userAgent()).hasSize(SigningContext.MAX_USER_AGENT);
        assertThat(context.formServedAt()).isEqualTo(Instant.EPOCH);
        assertThat(context.locale()).isEqualTo(Locale.FRENCH);
        assertThat(context).hasToString("SigningContext[role=SIGNER, channel=PAPER]");
        assertThat(SigningContext.builder().ip("192.0.2.1").build().ip()).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void consentIsForAPurposeAndAnOrganisation(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consent(blank, "acme", "v1"))
                .withMessageContaining("purpose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consent("news", blank, "v1"))
                .withMessageContaining("organisation");
        assertThat(new Consent("news", "acme", blank).wording()).isEqualTo(blank);
    }

    @Test
    void consentIsNamedShortly() {
        String most = "x".repeat(64);
        String tooLong = "x".repeat(65);

        assertThat(new Consent(most, most, most).purpose()).hasSize(64);
        for (List<String> consent :
                List.of(List.of(tooLong, most, most), List.of(most, tooLong, most), List.of(most, most, tooLong))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Consent(consent.get(0), consent.get(1), consent.get(2)))
                    .withMessageContaining("this has 65");
        }
    }

    @Test
    void anIdReadsBackFromItsText() {
        SignatureId id = new SignatureId(new UUID(1, 2));

        assertThat(SignatureId.of(id.toString())).isEqualTo(id);
        assertThat(id).isLessThan(new SignatureId(new UUID(1, 3)));
    }
}
