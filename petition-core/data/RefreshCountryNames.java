import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the names of countries anew, from the CLDR data inside ICU4J, in the languages that the library speaks and in
 * those of the country. Run it at the
 * top of the repository with the day on which the version of CLDR was published:
 *
 * <pre>
 * java -cp icu4j-77.1.jar petition-core/data/RefreshCountryNames.java 2025-03-13
 * </pre>
 */
final class RefreshCountryNames {
    private static final Path FILE =
            Path.of("petition-core/src/main/resources/io/github/petitionkit/place/country-names.txt");
    private static final List<String> LANGUAGES = List.of("en", "cy", "de", "es", "fr", "it", "nl", "pl", "pt", "pt-PT");

    private RefreshCountryNames() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(FILE))) {
            out.print(
                    """
                    # Names of countries in the languages of the library and of the country, full and short, and their codes of three letters.
                    # source: Unicode CLDR, https://cldr.unicode.org, taken from ICU4J %s; codes of ISO 3166-1 alpha-3
                    # licence: Unicode License v3, https://www.unicode.org/license.txt
                    # date: %s
                    """
                            .formatted(VersionInfo.ICU_VERSION, arguments[0]));
            for (String code : codes) {
                out.print("%s %s\n".formatted(code, String.join("|", names(code))));
            }
        }
    }

    private static Set<String> names(String code) {
        Set<String> names = new TreeSet<>();
        Stream<ULocale> ours = LANGUAGES.stream().map(ULocale::forLanguageTag);
        Stream<ULocale> theirs = Stream.of(ULocale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equals(code));
        for (ULocale locale : Stream.concat(ours, theirs).toList()) {
            names.add(LocaleDisplayNames.getInstance(locale).regionDisplayName(code));
            names.add(LocaleDisplayNames.getInstance(locale, com.ibm.icu.text.DisplayContext.LENGTH_SHORT)
                    .regionDisplayName(code));
        }
        if (!code.equals("XK")) {
            names.add(new Locale("", code).getISO3Country());
        }
        return names;
    }
}
