package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.place.Country;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The countries to choose from, sorted by each language. */
@Component
class Countries {
    private final Map<Locale, List<Choice>> byLanguage = new ConcurrentHashMap<>();

    /**
     * A choice.
     *
     * @param code the code of the country
     * @param name its name
     */
    record Choice(String code, String name) {}

    List<Choice> in(Locale locale) {
        return byLanguage.computeIfAbsent(Locale.forLanguageTag(locale.getLanguage()), Countries::sorted);
    }

    private static List<Choice> sorted(Locale language) {
        Collator collator = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Country.of(code).displayName(language)))
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .toList();
    }
}
