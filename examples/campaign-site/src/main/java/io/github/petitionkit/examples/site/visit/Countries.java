package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.examples.site.Languages;
import io.github.petitionkit.place.Country;
import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The countries to choose from, sorted by each language; rendered once for each, because they are 249. */
@Component
class Countries {
    private final Map<Locale, String> byLanguage = new ConcurrentHashMap<>();

    private record Choice(String code, String name) {
        String option() {
            return "<option value=\"" + code + "\">" + HtmlUtils.htmlEscape(name, "UTF-8") + "</option>";
        }
    }

    /**
     * Returns the options of a list.
     *
     * @param locale the language
     * @param chosen what is selected; anything but the code of a country selects nothing
     */
    String options(Locale locale, @Nullable String chosen) {
        String all = byLanguage.computeIfAbsent(Languages.nearest(locale), Countries::rendered);
        return chosen == null || chosen.length() != 2
                ? all
                : all.replace("<option value=\"" + chosen + "\">", "<option value=\"" + chosen + "\" selected>");
    }

    private static String rendered(Locale language) {
        Collator collator = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Country.of(code).displayName(language)))
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .map(Choice::option)
                .collect(Collectors.joining());
    }
}
