package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No public entry point throws anything but what it documents, whatever it is given. */
@Tag("slow")
class HostileInputPropertyTest {
    private static final String GOOD = "Ada Example";

    private final Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
    private final PetitionId petition = site.open(Policy.builder().build());

    static Stream<String> texts() {
        return Stream.concat(
                HostileTexts.all(), IntStream.range(0, 500).mapToObj(seed -> HostileTexts.random(new Random(seed))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void signingAnswersAnyRequestWithAValueAndNeverEchoesIt(String text) {
        SigningContext context = SigningContext.builder()
                .ip(text)
                .userAgent(text)
                .locale(new Locale(text.substring(0, Math.min(8, text.length()))))
                .trap(text)
                .build();
        SignatureRequest everywhere = SignatureRequest.builder()
                .name(text)
                .email(text)
                .country(text)
                .postalCode(text)
                .region(text)
                .reason(text)
                .answers(Answers.of(Map.of(text, text)))
                .build();
        SignatureRequest here = SignatureRequest.builder()
                .name(GOOD)
                .email("ada@example.org")
                .country("GB")
                .region(text)
                .reason(text)
                .build();

        assertThat(site.petitions.sign(petition, everywhere, context)).isInstanceOf(SigningResult.Invalid.class);
        SigningResult result = site.petitions.sign(petition, here, context);

        assertThat(result).isNotNull();
        if (text.strip().length() > 3) {
            assertThat(result.toString()).doesNotContain(text.strip());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void linksAreReadWhateverTheyCarry(String text) {
        assertThat(site.petitions.confirm(text)).isEqualTo(new ConfirmationResult.Unreadable());
        assertThat(site.petitions.withdraw(text)).isEqualTo(new WithdrawalResult.Unreadable());
        for (TokenPurpose purpose : TokenPurpose.values()) {
            assertThat(site.petitions.links().read(text, purpose)).isEqualTo(new TokenReading.Unreadable());
        }
        assertThat(site.petitions.sign(
                        petition,
                        SignatureRequest.of(GOOD, "ada@example.org", "GB"),
                        SigningContext.builder().invitation(text).build()))
                .as("an open petition needs no invitation")
                .isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void petitionsAreMadeOrRefusedWithViolations(String text) {
        Content content = Content.titled(text)
                .summary(text)
                .body(text)
                .creator(text)
                .addressee(text)
                .tag(text)
                .build();

        assertThat(site.petitions.create(content, Policy.builder().build())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void valuesRefuseWithOneExceptionThatDoesNotEchoTheText(String text) {
        refuses(text, EmailAddress::new);
        refuses(text, PersonName::new);
        refuses(text, Country::of);
        refuses(text, Region::new);
        refuses(text, Hashtag::new);
        refuses(text, Reason::of);
        refuses(text, Actor::staff);
        refuses(text, PetitionId::of);
        refuses(text, SignatureId::of);
        refuses(text, code -> Threshold.at(code, 1));
        refuses(text, purpose -> new Consent(purpose, purpose, purpose));
        refuses(text, domain -> EmailRule.of(domain, ".", "+"));
    }

    private static void refuses(String text, Consumer<String> entry) {
        try {
            entry.accept(text);
        } catch (IllegalArgumentException refused) {
            if (text.length() > 3) {
                assertThat(refused.getMessage()).doesNotContain(text);
            }
        } catch (RuntimeException other) {
            fail("Only IllegalArgumentException is documented", other);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void questionsAreAnswered(String text) {
        assertThatCode(() -> {
                    EmailAddress.parse(text);
                    PersonName.isValid(text);
                    Country.isIso(text);
                    Hashtag.isValid(text);
                    PostalCodes.bundled().accepts(Country.of("GB"), text);
                    EmailAddress.parse(text).ifPresent(EmailCanonicaliser.standard()::canonical);
                    new Locale(text).toLanguageTag();
                })
                .doesNotThrowAnyException();
    }
}
