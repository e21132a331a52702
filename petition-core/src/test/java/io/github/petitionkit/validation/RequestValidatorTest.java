package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Payload;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestValidatorTest {
    private static final String NO_EMAIL = "Please give an e-mail address such as name@example.org";
    private static final String KEIN_NAME = "Bitte einen Namen ohne Internetadresse angeben";

    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
    private final RequestValidator validator = RequestValidator.of(factory);

    private interface Strict {}

    private record Form(
            @ValidName @Nullable String name,
            @ValidEmail @Nullable String email,
            @ValidCountry @Nullable String country,

            @PlainText(max = 10) @NotBlank(groups = Strict.class) @Nullable
            String reason) {}

    private record Occupation(@NotBlank @Size(max = 80) String job) {}

    private record Questionnaire(
            @Valid Occupation answers,
            @Valid List<Occupation> former,
            Set<@Size(max = 3) String> tags,
            Map<@Size(max = 3) String, @Size(max = 3) String> byQuestion,
            Map<Language, @Valid Occupation> byLanguage,
            Map<Occupation, @Valid Occupation> byOccupation) {}

    private enum Language {
        WELSH
    }

    @Constraint(validatedBy = OnUKSoil.Rule.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnUKSoil {
        String message() default "not there";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Rule implements ConstraintValidator<OnUKSoil, String> {
            @Override
            public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
                return false;
            }
        }
    }

    private record Place(@OnUKSoil String where) {}

    private static Form wrong() {
        return new Form("www.example.org", "ada", "ZZ", "a\u202eb");
    }

    private static List<String> messages(List<Violation> violations) {
        return violations.stream().map(Violation::message).toList();
    }

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(validator.violations(new Form("Ada", "ada@example.org", "GB", "Yes"), Locale.ENGLISH))
                .isEmpty();
        assertThat(validator.violations(new Form(null, null, null, null), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void tellsAllThatIsWrongInOrder() {
        assertThat(validator.violations(wrong(), Locale.ENGLISH))
                .containsExactly(
                        new Violation("country", "valid-country", "Please choose a country from the list"),
                        new Violation("email", "valid-email", NO_EMAIL),
                        new Violation("name", "web-address", "Please give a name without a web address"),
                        new Violation(
                                "reason",
                                "plain-text",
                                "Please use plain text, without signs that turn the direction of writing around or that belong to no script"));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Please give an e-mail address such as name@example.org",
        "en-US,Please give an e-mail address such as name@example.org",
        "de,Bitte eine E-Mail-Adresse wie name@example.org angeben",
        "de-CH,Bitte eine E-Mail-Adresse wie name@example.org angeben",
        "fr-CA,Veuillez indiquer une adresse électronique comme nom@example.org",
        "es,Indique una dirección de correo como nombre@example.org",
        "it,Indicare un indirizzo e-mail come nome@example.org",
        "nl,Geef een e-mailadres zoals naam@example.org",
        "pl,'Proszę podać adres e-mail, na przykład nazwa@example.org'",
        "pt-BR,Indique um endereço de e-mail como nome@example.org",
        "cy-GB,Rhowch gyfeiriad e-bost fel enw@example.org",
        "is,Please give an e-mail address such as name@example.org",
        "und,Please give an e-mail address such as name@example.org"
    })
    void speaksTheVisitorsLanguage(String tag, String words) {
        assertThat(messages(validator.violations(new Form(null, "ada", null, null), Locale.forLanguageTag(tag))))
                .containsExactly(words);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void neverTurnsToTheLanguageOfTheMachine() {
        List<Violation> inGermany = MachineLanguage.get(
                Locale.GERMANY,
                () -> RequestValidator.of(Validation.buildDefaultValidatorFactory())
                        .violations(wrong(), Locale.ENGLISH));

        assertThat(inGermany).isEqualTo(validator.violations(wrong(), Locale.ENGLISH));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void speaksNoGermanToAFrenchVisitorOfAGermanMachineWhoseHostHasWordsInGerman() {
        List<Violation> inGermany = MachineLanguage.get(
                Locale.GERMANY,
                () -> RequestValidator.of(Validation.buildDefaultValidatorFactory())
                        .violations(new Form(null, null, "ZZ", null), Locale.FRENCH));

        assertThat(messages(inGermany)).containsExactly("Please choose a country from the list");
    }

    @Test
    void takesTheWordsOfTheHostBeforeOurs() {
        Form noCountry = new Form("http://example.org", null, "ZZ", null);

        assertThat(messages(validator.violations(noCountry, Locale.GERMANY)))
                .containsExactly("Bitte ein Land aus der Liste wählen", KEIN_NAME);
    }

    @Test
    void checksTheGroupsItIsMadeFor() {
        Form form = new Form("www.example.org", null, null, null);

        assertThat(RequestValidator.of(factory, Strict.class).violations(form, Locale.ENGLISH))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("reason", "not-blank"));
    }

    @Test
    void namesPathsByWhatTheHostCallsThemAndNothingThatAVisitorTyped() {
        Occupation none = new Occupation("");
        Questionnaire wrong = new Questionnaire(
                none,
                List.of(new Occupation("baker"), none),
                Set.of("river"),
                Map.of("ada@example.org", "yes", "mum", "Ada Lovelace", "a b", "Ada Lovelace"),
                Map.of(Language.WELSH, none),
                Map.of(new Occupation("spy"), none));

        assertThat(validator.violations(wrong, Locale.ENGLISH))
                .extracting(Violation::path)
                .containsExactly(
                        "answers.job",
                        "byLanguage[WELSH].job",
                        "byOccupation[].job",
                        "byQuestion[]",
                        "byQuestion[]",
                        "byQuestion[mum]",
                        "former[1].job",
                        "tags[]");
        assertThat(validator.violations(wrong, Locale.ENGLISH))
                .allSatisfy(violation -> assertThat(violation.toString())
                        .doesNotContain("example.org")
                        .doesNotContain("Lovelace")
                        .doesNotContain("river")
                        .doesNotContain("spy"));
    }

    @Test
    void makesCodesOfWords() {
        assertThat(validator.violations(new Place("here"), Locale.ENGLISH))
                .containsExactly(new Violation("where", "on-uk-soil", "not there"));
    }

    @Test
    void asksTheInterpolatorForSpokenLanguagesOnlyWhateverVisitorsAskFor() {
        Set<Locale> asked = ConcurrentHashMap.newKeySet();
        RequestValidator recording = RequestValidator.of(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(recording(asked))
                .buildValidatorFactory());

        for (char letter = 'A'; letter <= 'Z'; letter++) {
            for (String language : List.of("en", "de", "fr", "q" + Character.toLowerCase(letter))) {
                Locale hostile = Locale.forLanguageTag(language + "-A" + letter + "-u-nu-thai");
                assertThat(recording.violations(wrong(), hostile)).hasSize(4);
            }
        }

        assertThat(asked).containsExactlyInAnyOrder(Locale.ROOT, Locale.GERMAN, Locale.FRENCH);
    }

    private static MessageInterpolator recording(Set<Locale> asked) {
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return interpolate(template, context, Locale.getDefault());
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                asked.add(locale);
                return template;
            }
        };
    }

    @Test
    void speaksALanguageThatOnlyTheHostHas() {
        HostFiles swedish = new HostFiles(Map.of("ValidationMessages_sv.properties", "site.name = Namnlistan"));
        Set<Locale> asked = ConcurrentHashMap.newKeySet();
        ValidatorFactory recording = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(recording(asked))
                .buildValidatorFactory();

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(swedish);
        RequestValidator made;
        try {
            made = RequestValidator.of(recording);
        } finally {
            thread.setContextClassLoader(before);
        }
        made.violations(wrong(), Locale.forLanguageTag("sv-FI"));

        assertThat(asked).containsExactly(Locale.forLanguageTag("sv"));
    }

    @Test
    void servesManyThreadsEachInItsOwnLanguage() {
        Form form = new Form("http://example.org", null, null, null);

        List<String> told = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> messages(validator.violations(form, i % 2 == 0 ? Locale.GERMAN : Locale.ENGLISH))
                        .get(0))
                .toList();

        assertThat(IntStream.range(0, 2_000))
                .allSatisfy(i -> assertThat(told.get(i).equals(KEIN_NAME)).isEqualTo(i % 2 == 0));
    }

    @Test
    void findsTheDefaultProvider() {
        assertThat(RequestValidator.ofDefaultProvider().violations(wrong(), Locale.ENGLISH))
                .hasSize(4);
    }

    @Test
    @SuppressWarnings("NullAway")
    void needsAFactoryABeanAndALanguage() {
        assertThatNullPointerException()
                .isThrownBy(() -> RequestValidator.of(null))
                .withMessage("factory");
        assertThatNullPointerException()
                .isThrownBy(() -> validator.violations(null, Locale.ENGLISH))
                .withMessage("bean");
        assertThatNullPointerException()
                .isThrownBy(() -> validator.violations(wrong(), null))
                .withMessage("locale");
    }

    @Test
    void judgesAllOfARequestWhateverAPersistenceProviderSaysIsLoaded() {
        TraversableResolver nothingIsLoaded = new TraversableResolver() {
            @Override
            public boolean isReachable(
                    @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType on) {
                return false;
            }

            @Override
            public boolean isCascadable(
                    @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType on) {
                return false;
            }
        };
        RequestValidator ours = RequestValidator.of(Validation.byDefaultProvider()
                .configure()
                .traversableResolver(nothingIsLoaded)
                .buildValidatorFactory());

        assertThat(ours.violations(
                        new Questionnaire(new Occupation(""), List.of(), Set.of(), Map.of(), Map.of(), Map.of()),
                        Locale.ENGLISH))
                .extracting(Violation::path)
                .containsExactly("answers.job");
    }

    @Test
    void namesWhatIsCompulsoryInAnswersThatAreLeftOut() {
        assertThat(validator.violationsIfMissing(Occupation.class, "answers", Locale.ENGLISH))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("answers.job", "not-blank"));
        assertThat(validator.violationsIfMissing(Form.class, "answers", Locale.ENGLISH))
                .as("each of its entries may be left out")
                .isEmpty();
        assertThat(validator.violationsIfMissing(String.class, "answers", Locale.ENGLISH))
                .isEmpty();
    }
}
