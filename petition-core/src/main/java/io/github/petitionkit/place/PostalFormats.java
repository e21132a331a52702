package io.github.petitionkit.place;

import io.github.petitionkit.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What files say about the postal codes of countries.
 *
 * @param patterns what a code in its normalised form may match
 * @param prefixes the letters that people write before a code
 * @param hyphens the number of letters and digits before a hyphen, where a hyphen elsewhere shows that some are missing
 * @param files where it stands
 */
record PostalFormats(
        Map<Country, List<Pattern>> patterns,
        Map<Country, List<String>> prefixes,
        Map<Country, Integer> hyphens,
        List<DataFile> files) {
    private static final String BEFORE = "before";
    private static final String HYPHEN = "hyphen";

    /** Letters before a code, also of scripts without case. */
    private static final Pattern UPPER_CASE = Pattern.compile("[\\p{L}&&[^\\p{Ll}]]+");

    private static final Pattern NUMBER = Pattern.compile("[1-9]");

    PostalFormats {
        patterns = Map.copyOf(patterns);
        prefixes = Map.copyOf(prefixes);
        hyphens = Map.copyOf(hyphens);
        files = List.copyOf(files);
    }

    static PostalFormats of(DataFile... files) {
        Map<Country, List<Pattern>> patterns = new HashMap<>();
        Map<Country, List<String>> prefixes = new HashMap<>();
        Map<Country, Integer> hyphens = new HashMap<>();
        for (DataFile file : files) {
            Map<Country, List<Pattern>> here = new HashMap<>();
            file.forEach(line -> add(line, here, prefixes, hyphens));
            patterns.putAll(here);
        }
        return new PostalFormats(patterns, prefixes, hyphens, List.of(files));
    }

    /** Replaces the patterns of a country. */
    PostalFormats with(Country country, Pattern pattern) {
        Map<Country, List<Pattern>> more = new HashMap<>(patterns);
        more.put(country, List.of(pattern));
        return new PostalFormats(more, prefixes, hyphens, files);
    }

    private static void add(
            String line,
            Map<Country, List<Pattern>> patterns,
            Map<Country, List<String>> prefixes,
            Map<Country, Integer> hyphens) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || parts[1].isEmpty() || !Country.isIso(parts[0])) {
            throw new IllegalArgumentException("give a country and a pattern, as in DE [0-9]{5}, or DE before D");
        }
        Country country = Country.of(parts[0]);
        if (parts[1].equals(BEFORE)) {
            prefixes.put(country, prefixes(parts));
        } else if (parts[1].equals(HYPHEN)) {
            hyphens.put(country, number(parts[parts.length - 1]));
        } else {
            patterns.computeIfAbsent(country, unused -> new ArrayList<>()).add(pattern(parts[1]));
        }
    }

    private static List<String> prefixes(String[] parts) {
        List<String> letters = parts.length < 3 ? List.of() : List.of(parts[2].split(" ", -1));
        if (letters.isEmpty()
                || letters.stream().anyMatch(each -> !UPPER_CASE.matcher(each).matches())) {
            throw new IllegalArgumentException("give upper-case letters between single spaces, as in DE before D DEU");
        }
        return letters;
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("give the number of digits before the hyphen, as in US hyphen 5");
        }
        return Integer.parseInt(text);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("the pattern is not a regular expression", malformed);
        }
    }
}
