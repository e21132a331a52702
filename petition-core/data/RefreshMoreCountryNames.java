import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes anew the names of countries that CLDR does not have, in the languages that the library speaks: from the npm package
 * {@code i18n-iso-countries}, unpacked. Run it at the top of the repository with the version and its day, after
 * {@code RefreshCountryNames}:
 *
 * <pre>
 * java petition-core/data/RefreshMoreCountryNames.java package/langs 7.14.0 2025-07-17
 * </pre>
 */
final class RefreshMoreCountryNames {
    private static final Path FOLDER = Path.of("petition-core/src/main/resources/io/github/petitionkit/place");
    private static final List<String> LANGUAGES = List.of("en", "cy", "de", "es", "fr", "it", "nl", "pl", "pt");
    private static final Pattern COUNTRY =
            Pattern.compile("\"([A-Z]{2})\"\\s*:\\s*(\\[[^]]*]|\"(?:[^\"\\\\]|\\\\.)*\")", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]+)\"");

    private RefreshMoreCountryNames() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> known = known();
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            Path file = Path.of(arguments[0], language + ".json");
            Matcher country = COUNTRY.matcher(Files.exists(file) ? Files.readString(file) : "");
            while (country.find()) {
                String code = country.group(1);
                NAME.matcher(country.group(2)).results().map(name -> name.group(1).strip()).forEach(name -> {
                    String owner = owners.putIfAbsent(letters(name), code);
                    if (owner != null && !owner.equals(code)) {
                        ambiguous.add(letters(name));
                    }
                    names.computeIfAbsent(code, unused -> new TreeSet<>()).add(name);
                });
            }
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(FOLDER.resolve("country-names-more.txt")))) {
            out.print(
                    """
                    # Names of countries in the languages of the library, beside those in country-names.txt: long and former ones.
                    # source: i18n-iso-countries %s, https://github.com/michaelwittig/node-i18n-iso-countries
                    # licence: MIT License, Copyright (c) 2016 widdix GmbH
                    # date: %s
                    """
                            .formatted(arguments[1], arguments[2]));
            names.forEach((code, all) -> {
                all.removeIf(name -> known.contains(letters(name)) || ambiguous.contains(letters(name)) || name.contains("|"));
                if (!all.isEmpty()) {
                    out.print("%s %s\n".formatted(code, String.join("|", all)));
                }
            });
        }
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>();
        for (String file : List.of("country-names.txt", "country-names-in-use.txt")) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                if (!line.startsWith("#")) {
                    List.of(line.split(" ", 2)[1].split("\\|")).forEach(name -> known.add(letters(name)));
                }
            }
        }
        return known;
    }

    private static String letters(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\P{L}", "");
    }
}
