package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.search.PetitionSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in a message are written in the language of the message, and not in that of the machine. */
class NumbersInMessagesTest {
    /** A text with a number, which {@code formatted} writes in the language of the machine, or a format without a language. */
    private static final Pattern MACHINE_LANGUAGE =
            Pattern.compile("%[-+,0-9.#( ]*[dfeg][^\"\\n]*\"\\s*\\.formatted\\(|(String\\.format|printf)\\(\\s*\"");

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "hi-IN-u-nu-deva", "de-DE", "fr-FR", "de-CH"})
    void areThoseOfEnglishOnEveryMachine(String machine) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try (Petitions petitions = new Site().petitions) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            petitions.reader().search(PetitionSearch.builder().build(), 1_000_000))
                    .withMessageContaining("1000000");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EmailAddress("x".repeat(1_234)))
                    .withMessageContaining("1234 characters");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void areNowhereWrittenInTheLanguageOfTheMachine() throws IOException {
        List<String> places = new ArrayList<>();
        for (String module :
                List.of("petition-core", "petition-jackson", "petition-spring", "examples/campaign-site")) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    if (MACHINE_LANGUAGE.matcher(Files.readString(file)).find()) {
                        places.add(file.toString());
                    }
                }
            }
        }

        assertThat(places)
                .as("give %s for a number, or a Locale to String.format")
                .isEmpty();
    }
}
