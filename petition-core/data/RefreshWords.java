import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes anew the words by which the encoding of a file is found: from an unpacked wheel of Faker, the sources of FakerPHP and
 * ICU4J. Run it at the top of the repository with the versions and the day:
 *
 * <pre>
 * java -cp icu4j-77.1.jar petition-core/data/RefreshWords.java Faker-40.40 40.40 FakerPHP-2.0 2.0 2026-11-30
 * </pre>
 *
 * Then run {@code EncodingTest}: it says how many popular names of each country are still read right.
 */
final class RefreshWords {
    private static final Path FILE =
            Path.of("petition-core/src/main/resources/io/github/petitionkit/file/encoding/words.txt");
    /** Each language with the locales whose names and places are its own; sr has both scripts. */
    private static final List<String> LANGUAGES = List.of(
            "ar ar_AA ar_EG ar_JO ar_PS ar_SA",
            "be be_BY",
            "bg bg_BG",
            "ca es_CA ca_ES",
            "cs cs_CZ",
            "da da_DK dk_DK",
            "de de_AT de_CH de_DE de_LI de_LU",
            "el el_CY el_GR",
            "es es_AR es_CL es_CO es_ES es_MX es_PE es_VE",
            "et et_EE",
            "fa fa_IR",
            "fi fi_FI",
            "fr fr_BE fr_CA fr_CH fr_DZ fr_FR fr_QC",
            "ga ga_IE",
            "he he_IL",
            "hr hr_HR",
            "hu hu_HU",
            "is is_IS",
            "it it_CH it_IT",
            "ja ja_JP",
            "ko ko_KR",
            "lt lt_LT",
            "lv lv_LV",
            "mk mk_MK",
            "nb nb_NO no_NO",
            "nl nl_BE nl_NL",
            "pl pl_PL",
            "pt pt_BR pt_PT",
            "ro ro_MD ro_RO",
            "ru ru_RU",
            "sk sk_SK",
            "sl sl_SI",
            "sr sr_Cyrl_RS sr_RS",
            "sr-Latn sr_Latn_RS sr_RS",
            "sv sv_SE",
            "th th_TH",
            "tr tr_TR",
            "uk uk_UA",
            "zh zh_CN",
            "zh-Hant zh_TW");
    /** Enough to know what follows what in a language. */
    private static final int WORDS = 300;

    private static final int LINE = 150;
    private static final Pattern QUOTED = Pattern.compile("'([^'\\\\\n]+)'|\"([^\"\\\\\n]+)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private RefreshWords() {}

    public static void main(String[] arguments) throws IOException {
        Path python = Path.of(arguments[0], "faker/providers");
        Path php = Path.of(arguments[2], "src/Faker/Provider");
        TreeMap<String, List<String>> words = new TreeMap<>();
        for (String language : LANGUAGES) {
            List<String> locales = List.of(language.split(" "));
            String tag = locales.get(0);
            TreeSet<String> found = new TreeSet<>(cldr(tag));
            for (String locale : locales.subList(1, locales.size())) {
                found.addAll(quoted(python.resolve("person/" + locale + "/__init__.py")));
                found.addAll(quoted(python.resolve("address/" + locale + "/__init__.py")));
                found.addAll(quoted(php.resolve(locale + "/Person.php")));
                found.addAll(quoted(php.resolve(locale + "/Address.php")));
            }
            found.removeIf(isOf(tag).negate());
            words.put(tag, sample(List.copyOf(found)));
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(FILE))) {
            out.print(
                    """
                    # Names of people and places in which a language has letters beyond ASCII: what its words look like.
                    # source: Faker %s, https://github.com/joke2k/faker, and FakerPHP %s, https://github.com/FakerPHP/Faker, a sample of their lists of names; names of countries and months of Unicode CLDR, taken from ICU4J %s
                    # licence: MIT, https://github.com/joke2k/faker/blob/master/LICENSE.txt, https://github.com/FakerPHP/Faker/blob/main/LICENSE; Unicode License v3, https://www.unicode.org/license.txt
                    # date: %s
                    # Romanian is written with cedillas, as the code pages of Windows have them.
                    """
                            .formatted(arguments[1], arguments[3], VersionInfo.ICU_VERSION, arguments[4]));
            words.forEach((tag, all) -> print(out, tag, all));
        }
    }

    private static void print(PrintWriter out, String tag, List<String> words) {
        StringBuilder line = new StringBuilder(tag);
        for (String word : words) {
            if (line.length() + word.length() >= LINE) {
                out.print(line + "\n");
                line = new StringBuilder(tag);
            }
            line.append(' ').append(word);
        }
        out.print(line + "\n");
    }

    private static List<String> cldr(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        Stream<String> countries = Stream.of(Locale.getISOCountries()).map(names::regionDisplayName);
        Stream<String> months = Stream.of(new DateFormatSymbols(locale).getMonths());
        return Stream.concat(countries, months).flatMap(RefreshWords::words).toList();
    }

    /** Returns the words between quotation marks of a file. */
    private static List<String> quoted(Path source) {
        if (!Files.exists(source)) {
            return List.of();
        }
        try {
            return QUOTED.matcher(Files.readString(source))
                    .results()
                    .flatMap(found -> words(found.group(1) == null ? found.group(2) : found.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static Predicate<String> isOf(String tag) {
        boolean latin = tag.equals("sr-Latn");
        return word -> word.codePoints().anyMatch(letter -> letter > 0x7F)
                && (!tag.startsWith("sr")
                        || latin == (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN));
    }

    /** Takes words at even distances. */
    private static List<String> sample(List<String> words) {
        int number = Math.min(WORDS, words.size());
        return new ArrayList<>(IntStream.range(0, number)
                .mapToObj(at -> words.get((int) ((long) at * words.size() / number)))
                .map(word -> word.replace('ș', 'ş').replace('ț', 'ţ').replace('Ș', 'Ş').replace('Ț', 'Ţ'))
                .toList());
    }
}
