package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.SignatureState;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TAG_AND_TEXT =
            Pattern.compile("<(/?[a-z][a-z0-9:]*)((?:\"[^\"]*\"|[^\">])*)>([^<]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern OWN_WORDS =
            Pattern.compile("\\s(aria-label|title|placeholder|alt)=\"[^\"]*\\p{L}{2,}[^\"]*\"");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private static Map<String, String> messages(String language) {
        String file = "/messages" + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put(key.toString(), text.toString()));
        return messages;
    }

    private static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "ar"})
    void everyLanguageHasEveryMessageWithTheSameArgumentsInWordsOfItsOwn(String language) {
        Map<String, String> english = messages("en");
        Map<String, String> theirs = messages(language);

        assertThat(theirs).containsOnlyKeys(english.keySet());
        List<String> faults = new ArrayList<>();
        english.forEach((key, text) -> {
            String translated = Objects.requireNonNull(theirs.get(key));
            if (!arguments(translated).equals(arguments(text))) {
                faults.add(key + " has other arguments");
            }
            if (translated.isBlank() || (text.split("\\s+").length > 2 && translated.equals(text))) {
                faults.add(key + " is not translated");
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(argument -> argument.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) throws IOException {
        String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        List<String> faults = new ArrayList<>();
        Matcher each = TAG_AND_TEXT.matcher(html);
        while (each.find()) {
            boolean replaced = each.group(2).contains("th:text=")
                    || each.group(2).contains("th:utext=")
                    || each.group(2).contains("th:replace=");
            if (WORDS.matcher(each.group(3)).find() && !replaced) {
                faults.add(each.group());
            }
            if (OWN_WORDS.matcher(each.group(2)).find()) {
                faults.add(each.group());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMessageThatATemplateNamesIsThere() throws IOException {
        Map<String, String> english = messages("en");
        for (Path template : templates().toList()) {
            assertThat(KEY.matcher(Files.readString(template)).results().map(key -> key.group(1)))
                    .as(template.toString())
                    .isSubsetOf(english.keySet());
        }
    }

    @Test
    void everyStateAndActorHasAName() {
        assertThat(messages("en"))
                .containsKeys(names("signature.", SignatureState.values()))
                .containsKeys(names("badge.", PetitionState.values()))
                .containsKeys(names("actor.", Actor.Kind.values()));
        assertThat(Languages.ALL).extracting(Locale::getLanguage).containsExactly("en", "fr", "de", "es", "ar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0 | 0 people want to be heard",
                "en | 1 | One person wants to be heard",
                "en | 25000 | 25,000 people want to be heard",
                "de | 1 | Ein Mensch will gehört werden",
                "de | 25000 | 25.000 Menschen wollen gehört werden",
                "fr | 1 | 1 personne veut être entendue",
                "es | 2 | 2 personas quieren ser escuchadas"
            })
    void onePersonIsNotCalledPeople(String language, long people, String heading) {
        String pattern = Objects.requireNonNull(messages(language).get("movement.heading"));
        assertThat(new MessageFormat(pattern, Locale.forLanguageTag(language)).format(new Object[] {people}))
                .isEqualTo(heading);
    }

    private static String[] names(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(each -> prefix + each.name()).toArray(String[]::new);
    }
}
