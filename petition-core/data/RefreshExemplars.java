import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes anew what each language is written with, and what it has in names, for the tests: from the npm package
 * {@code cldr-misc-full}, unpacked. Run it at the top of the repository with the day on which the version of CLDR was
 * published:
 *
 * <pre>
 * java petition-core/data/RefreshExemplars.java package/main 48.2.0 2026-03-17
 * </pre>
 */
final class RefreshExemplars {
    private static final Path FILE = Path.of("petition-core/src/test/resources/unicode/exemplars.txt");
    private static final Map<String, String> KINDS = new TreeMap<>(
            Map.of("exemplarCharacters", "main", "auxiliary", "auxiliary", "punctuation-person", "person"));
    private static final Pattern SET =
            Pattern.compile("(?m)^ *\"(" + String.join("|", KINDS.keySet()) + ")\": \"\\[(.+)]\",?$");

    private static final Pattern CODE_POINT = Pattern.compile("\\\\\\\\u([0-9A-F]{4})");

    private RefreshExemplars() {}

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> locales = Files.list(Path.of(arguments[0]));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(FILE))) {
            out.print(
                    """
                    # Characters of languages: main and auxiliary ones, and punctuation in names of persons. LOCALE KIND CHARACTERS
                    # source: Unicode CLDR %s, https://cldr.unicode.org, taken from the npm package cldr-misc-full
                    # licence: Unicode License v3, https://www.unicode.org/license.txt
                    # date: %s
                    """
                            .formatted(arguments[1], arguments[2]));
            Set<String> written = new HashSet<>();
            for (Path locale : locales.sorted().toList()) {
                write(locale, written, out);
            }
        }
    }

    /** Leaves out what another locale of the language has already. */
    private static void write(Path locale, Set<String> written, PrintWriter out) throws IOException {
        String name = locale.getFileName().toString();
        Matcher set = SET.matcher(Files.readString(locale.resolve("characters.json")));
        while (set.find()) {
            String facts = KINDS.get(set.group(1)) + ' ' + String.join(" ", members(set.group(2)));
            if (written.add(name.split("-", 2)[0] + ' ' + facts)) {
                out.print(name + ' ' + facts + '\n');
            }
        }
    }

    /** Reads a set: characters, some as code points behind a backslash, and sequences of them in braces. */
    private static List<String> members(String json) {
        List<String> members = new ArrayList<>();
        String set = CODE_POINT
                .matcher(json)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        Matcher member = Pattern.compile("\\{([^}]+)}|[^ \\\\]").matcher(set);
        while (member.find()) {
            members.add(member.group(1) == null ? member.group() : member.group(1).replace("\\", ""));
        }
        return members;
    }
}
