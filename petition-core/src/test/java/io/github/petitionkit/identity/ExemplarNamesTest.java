package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What CLDR says that languages are written with ({@code unicode/exemplars.txt}), in names. */
@Tag("thorough")
class ExemplarNamesTest {
    private static final String PUNCTUATION = "person";

    /** What the letters of a language are written among. */
    private static final List<String> PLACES = List.of("a%s", "a%sa", "a %sa a");
    /** Where punctuation is between words, around a nickname, or before a second family name. */
    private static final List<String> BETWEEN =
            List.of("Ada%sBo", "Ada%s Bo", "Ada %1$sBo%1$s", "ジャン%sリュック", "Ada %s Bo", "Ada „Bo%s");

    private record Exemplar(String language, String kind, String text) {
        boolean isPunctuation() {
            return kind.equals(PUNCTUATION);
        }

        /** Returns whether it has letters and marks alone, and not the signs of churches, books and accounts. */
        boolean isInWords() {
            return text.codePoints()
                    .allMatch(each -> Character.isLetter(each)
                            || isMark(each)
                            || NameCharacters.isNewer(each)
                            || each == '\u200c'
                            || each == '\u200d');
        }

        private static boolean isMark(int character) {
            return switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }
    }

    private static Stream<Exemplar> exemplars() throws IOException {
        try (InputStream in = ExemplarNamesTest.class.getResourceAsStream("/unicode/exemplars.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .flatMap(parts -> Stream.of(parts).skip(2).map(each -> new Exemplar(parts[0], parts[1], each)));
        }
    }

    @Test
    void areNamesInTheLettersOfEveryLanguage() throws IOException {
        List<Exemplar> words = exemplars()
                .filter(each -> !each.isPunctuation() && each.isInWords())
                .toList();

        List<String> refused = new ArrayList<>();
        for (Exemplar each : words) {
            for (String letter : List.of(each.text(), each.text().toUpperCase(Locale.ROOT))) {
                for (String place : PLACES) {
                    String name = place.formatted(letter);
                    if (!PersonName.isValid(name)
                            || new PersonName(name).comparable().isEmpty()) {
                        refused.add(each + ": " + name);
                    }
                }
            }
        }

        assertThat(words.stream().map(Exemplar::language).distinct()).hasSizeGreaterThan(350);
        assertThat(refused).isEmpty();
    }

    @Test
    void haveThePunctuationOfEveryLanguage() throws IOException {
        List<Exemplar> signs = exemplars().filter(Exemplar::isPunctuation).toList();

        assertThat(signs).hasSizeGreaterThan(1_000);
        assertThat(signs.stream()
                        .filter(sign ->
                                BETWEEN.stream().noneMatch(place -> PersonName.isValid(place.formatted(sign.text())))))
                .isEmpty();
    }
}
