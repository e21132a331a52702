package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words in all languages. */
class ContributorValidationMessagesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY_OF_OURS =
            Pattern.compile("io\\.github\\.petitionkit\\.(validation|petition\\.content|eligibility)\\.[A-Za-z.-]+");

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr", "_es", "_it", "_nl", "_pl", "_pt", "_cy"})
    void haveTheSameKeysAndParametersInEveryLanguage(String language) throws IOException {
        assertThat(parameters(read(language))).isEqualTo(parameters(read("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fr", "_es", "_it", "_nl", "_pl", "_pt", "_cy"})
    void areWholeSentencesWithoutSlips(String language) throws IOException {
        read(language).forEach((key, words) -> {
            assertThat((String) key).matches(KEY_OF_OURS);
            assertThat((String) words)
                    .as("%s in %s", key, language)
                    .isNotBlank()
                    .isEqualTo(((String) words).strip())
                    .doesNotContain("  ", "$", "\\", "'", "\ufffd")
                    .doesNotEndWith(".")
                    .matches(text -> Character.isUpperCase(text.codePointAt(0)), "begins with a capital letter");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr", "_es", "_it", "_nl", "_pl", "_pt", "_cy"})
    void areTranslatedThroughout(String language) throws IOException {
        Properties english = read("");

        assertThat(read(language)).allSatisfy((key, words) -> assertThat(words).isNotEqualTo(english.get(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fr", "_es", "_it", "_nl", "_pl", "_pt", "_cy"})
    void sayEachCauseInWordsOfItsOwn(String language) throws IOException {
        assertThat(read(language).values()).doesNotHaveDuplicates();
    }

    @Test
    void haveAnEmptyFileForEnglish() throws IOException {
        assertThat(read("_en")).isEmpty();
    }

    @Test
    void coverEveryConstraint() throws Exception {
        Properties english = read("");

        for (Class<? extends Annotation> constraint : List.of(
                ValidName.class, ValidEmail.class, ValidCountry.class, ValidPostalCode.class, PlainText.class)) {
            Object template = constraint.getMethod("message").getDefaultValue();
            assertThat(constraint).hasAnnotation(Constraint.class);
            assertThat(template).isEqualTo("{" + constraint.getName() + ".message}");
            assertThat(english).containsKey(constraint.getName() + ".message");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validation.Required.message",
                "petition.content.title.required",
                "petition.content.creator.required",
                "petition.content.addressee.required",
                "petition.content.tag.invalid",
                "validation.TooLong.message",
                "validation.TooShort.message",
                "validation.WebAddress.message",
                "eligibility.not-open",
                "eligibility.paused",
                "eligibility.sponsors-full",
                "eligibility.residence",
                "eligibility.region"
            })
    void coverWhatTheOtherPackagesSay(String key) throws IOException {
        assertThat(read("")).containsKey("io.github.petitionkit." + key);
    }

    private static Map<String, List<String>> parameters(Properties bundle) {
        Map<String, List<String>> parameters = new TreeMap<>();
        bundle.forEach((key, words) -> parameters.put((String) key, parameters((String) words)));
        return parameters;
    }

    private static List<String> parameters(String words) {
        Stream<MatchResult> found = PARAMETER.matcher(words).results();
        return found.map(MatchResult::group).sorted().toList();
    }

    /** Fails on what is not UTF-8. */
    private static Properties read(String language) throws IOException {
        String file = "/ContributorValidationMessages" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ValidName.class.getResourceAsStream(file), file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(
                    in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
            return properties;
        }
    }
}
