package io.github.petitionkit.examples.site.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final Path LIBRARY =
            Path.of("..", "..", "petition-core", "src", "main", "java", "io", "github", "petitionkit");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final Pattern SIGNAL = Pattern.compile("new Signal\\(\\s*(\"|CODE)");

    private final Evidence evidence = new Evidence();

    private static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                "evidence",
                language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | The form came back after 312 ms | Das Formular kam nach 312 ms zurück",
                "de | More than 5 attempts in 1 min with the same ip"
                        + " | Mehr als 5 Versuche in 1 min, denen eines gemeinsam ist (die IP-Adresse)",
                "fr | 160 confirmed signatures with mailboxes at one little-known domain in 3 hours,"
                        + " where the petition's own mix has 1.5"
                        + " | 160 signatures confirmées avec des boîtes d’un même domaine peu connu en 3 heures,"
                        + " là où la composition de la pétition en donne 1.5",
                "es | A hidden form field was filled in | Se rellenó un campo oculto del formulario",
                "ar | The request named no browser | لم يذكر الطلب أي متصفح",
                "en | The request named no browser | The request named no browser"
            })
    void aSentenceIsTranslatedWithItsFigures(String language, String written, String translated) {
        assertThat(evidence.translated(written, Locale.forLanguageTag(language)))
                .contains(translated);
    }

    @Test
    void whatAHostsOwnCheckSaysStaysAsItIs() {
        assertThat(evidence.translated("The full moon shone", Locale.GERMAN)).isEmpty();
    }

    @Test
    void whatAPatternHoldsIsNoPlaceForFigures() {
        String way = "31 % of their addresses are made of the names as {1}x, of all signers' 4 %";
        assertThat(evidence.translated(way, Locale.GERMAN))
                .contains("31 % ihrer Adressen sind aus den Namen als {1}x gebildet, bei allen Unterschriften 4 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "ar"})
    void everySentenceIsThereInEveryLanguageWithItsPlaces(String language) {
        ResourceBundle english = in("en");
        List<String> faults = new ArrayList<>();
        for (String key : english.keySet()) {
            String there = in(language).getString(key);
            if (there.equals(english.getString(key)) || !places(there).equals(places(english.getString(key)))) {
                faults.add(key);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCheckOfTheLibraryIsKnown() throws IOException {
        List<String> beginnings = in("en").keySet().stream()
                .flatMap(key -> PLACE.splitAsStream(in("en").getString(key)).limit(1))
                .filter(beginning -> !beginning.isEmpty())
                .toList();
        try (Stream<Path> checks = Files.list(LIBRARY.resolve("fraud").resolve("check"))) {
            List<Path> signalling =
                    checks.filter(file -> SIGNAL.matcher(source(file)).find()).toList();
            assertThat(signalling).hasSizeGreaterThan(25);
            assertThat(signalling)
                    .filteredOn(file -> beginnings.stream().noneMatch(source(file)::contains))
                    .isEmpty();
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
