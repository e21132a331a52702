package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cause has one code and one message, whatever entry it is found in, in every language of the library. */
class CausesTest {
    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "cy")
            .map(Locale::forLanguageTag)
            .toList();
    private static final RequestValidator VALIDATOR = RequestValidator.ofDefaultProvider();
    private static final Messages MESSAGES = Messages.bundled();
    private static final String VALIDATION = "io.github.petitionkit.validation.%s.message";
    private static final String CONTENT = "io.github.petitionkit.petition.content.%s";

    private static Arguments entry(
            String path, String code, String key, int max, UnaryOperator<SignatureRequest.Builder> change) {
        SignatureRequest.Builder good = SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB")
                .postalCode("SW1A 1AA");
        return Arguments.of(path, code, key, max, change.apply(good).build());
    }

    static Stream<Arguments> ofRequests() {
        String broken = "a\u202eb";
        return Stream.of(
                entry("name", "not-blank", "Required", 0, form -> form.name("\u200b ")),
                entry("email", "not-blank", "Required", 0, form -> form.email("\ufeff")),
                entry("country", "not-blank", "Required", 0, form -> form.country(" ")),
                entry("name", "too-long", "TooLong", 255, form -> form.name("a".repeat(256))),
                entry("region", "too-long", "TooLong", 64, form -> form.region("a".repeat(65))),
                entry("reason", "too-long", "TooLong", 1_000, form -> form.reason("a".repeat(1_001))),
                entry("answers.values[a]", "too-long", "TooLong", 1_000, form -> answer(form, "a".repeat(1_001))),
                entry("region", "plain-text", "PlainText", 0, form -> form.region(broken)),
                entry("reason", "plain-text", "PlainText", 0, form -> form.reason(broken)),
                entry("reason", "plain-text", "PlainText", 0, form -> form.reason("a\ud800")),
                entry("answers.values[a]", "plain-text", "PlainText", 0, form -> answer(form, "\ue000")),
                entry("name", "valid-name", "ValidName", 0, form -> form.name("12 34")),
                entry("name", "valid-name", "ValidName", 0, form -> form.name(broken)),
                entry("name", "email-address", "EmailAddress", 0, form -> form.name("ada@example.org")),
                entry("name", "web-address", "WebAddress", 0, form -> form.name("visit casino.top")),
                entry("email", "valid-email", "ValidEmail", 0, form -> form.email("ada.example.org")),
                entry("email", "valid-email", "ValidEmail", 0, form -> form.email("a@b@example.org")),
                entry("country", "valid-country", "ValidCountry", 0, form -> form.country("ZZ")),
                entry("nationality", "valid-country", "ValidCountry", 0, form -> form.nationality("Mars")),
                entry("postalCode", "valid-postal-code", "ValidPostalCode", 0, form -> form.postalCode("1")));
    }

    private static SignatureRequest.Builder answer(SignatureRequest.Builder form, String text) {
        return form.answers(Answers.of(Map.of("a", text)));
    }

    @ParameterizedTest
    @MethodSource
    void ofRequests(String path, String code, String key, int max, SignatureRequest request) {
        for (Locale language : LANGUAGES) {
            String words = MESSAGES.text(VALIDATION.formatted(key), Map.of("max", max), language);

            assertThat(VALIDATOR.violations(request, language, AddressRequired.class))
                    .as("%s in %s", code, language)
                    .containsExactly(new Violation(path, code, words));
        }
    }

    private static Arguments text(String path, String code, String key, UnaryOperator<Content.Builder> change) {
        Content.Builder good = Content.titled("Footbridge").creator("Friends").addressee("Town Council");
        return Arguments.of(path, code, key, change.apply(good).build());
    }

    static Stream<Arguments> ofPetitions() {
        String tooLong = VALIDATION.formatted("TooLong");
        String tooShort = VALIDATION.formatted("TooShort");
        String plain = VALIDATION.formatted("PlainText");
        return Stream.of(
                text("title", "not-blank", CONTENT.formatted("title.required"), content -> content.title("\u200b")),
                text("creator", "not-blank", CONTENT.formatted("creator.required"), content -> content.creator(" ")),
                text("title", "too-long", tooLong, content -> content.title("a".repeat(11))),
                text("summary", "too-long", tooLong, content -> content.summary("a".repeat(11))),
                text("body", "too-long", tooLong, content -> content.body("a".repeat(11))),
                text("title", "too-short", tooShort, content -> content.title("a")),
                text("creator", "too-short", tooShort, content -> content.creator("a")),
                text("title", "plain-text", plain, content -> content.title("a\u202eb")),
                text("summary", "plain-text", plain, content -> content.summary("a\ud800")),
                text("body", "plain-text", plain, content -> content.body("\ue000")),
                text("tags", "invalid", CONTENT.formatted("tag.invalid"), content -> content.tag("a-b")));
    }

    @ParameterizedTest
    @MethodSource
    void ofPetitions(String path, String code, String key, Content content) {
        ContentLimits limits = new ContentLimits(10, 10, 10).withLeastTitle(2).withLeastCreator(2);
        for (Locale language : LANGUAGES) {
            String words = MESSAGES.text(key, Map.of("max", 10, "min", 2), language);

            assertThat(limits.violations(content, MESSAGES, language))
                    .as("%s in %s", code, language)
                    .containsExactly(new Violation(path, code, words));
        }
    }
}
