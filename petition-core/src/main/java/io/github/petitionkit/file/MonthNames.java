package io.github.petitionkit.file;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months by name: as a whole or by at least three letters that begin no other month in any of the languages. */
final class MonthNames {
    private static final int FEWEST_LETTERS = 3;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cy");
    private static final List<Name> NAMES = LANGUAGES.stream()
            .map(Locale::forLanguageTag)
            .flatMap(language -> Arrays.stream(Month.values()).flatMap(month -> names(month, language)))
            .collect(Collectors.toUnmodifiableList());

    private record Name(String name, Month month) {}

    private MonthNames() {}

    private static Stream<Name> names(Month month, Locale language) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                .map(style -> new Name(folded(month.getDisplayName(style, language)), month));
    }

    static Optional<Month> find(String text) {
        String folded = folded(text);
        List<Month> whole = months(name -> name.equals(folded));
        List<Month> found =
                whole.isEmpty() && folded.length() >= FEWEST_LETTERS ? months(name -> name.startsWith(folded)) : whole;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<Month> months(Predicate<String> names) {
        return NAMES.stream()
                .filter(each -> names.test(each.name()))
                .map(Name::month)
                .distinct()
                .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z\u0142]", "");
    }
}
