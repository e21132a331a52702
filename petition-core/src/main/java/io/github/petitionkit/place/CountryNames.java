package io.github.petitionkit.place;

import io.github.petitionkit.data.DataFile;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a country by its name, for files without codes. Case, accents and punctuation do not matter. Immutable and
 * thread-safe.
 */
public final class CountryNames {
    private static final int LONGEST = 100;

    private static final int FIRST_INDICATOR = 0x1F1E6;
    private static final int LAST_INDICATOR = 0x1F1FF;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int TAGS = 0xE0000;

    /** The letters of É.-U., which is the United States in French, but the European Union nearly everywhere. */
    private static final String EUROPEAN_UNION = "eu";

    private final Map<String, Country> countries = new HashMap<>();
    private final List<DataFile> files;

    private CountryNames(List<DataFile> files) {
        this.files = files;
        files.forEach(file -> file.forEach(this::add));
    }

    private void add(String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2 || !Country.isIso(parts[0])) {
            throw new IllegalArgumentException("give a country and its names, as in DE Germany|Deutschland");
        }
        for (String name : parts[1].split("\\|", -1)) {
            String folded = folded(name);
            if (!folded.equals(EUROPEAN_UNION)) {
                countries.putIfAbsent(folded, Country.of(parts[0]));
            }
        }
    }

    /**
     * Returns the bundled names, short and long ones in the library's languages and as files have them, and codes of three
     * letters. Loaded at first use.
     *
     * @return the same instance at every call
     */
    public static CountryNames standard() {
        return Standard.NAMES;
    }

    /**
     * Reads the host's own names.
     *
     * @param files files in the format of {@code country-names.txt}: a country and its names on each line. Of two
     *     countries of one name the first is found
     * @return the names
     * @throws io.github.petitionkit.data.MalformedDataException if a line is malformed; it gives the line
     */
    public static CountryNames of(DataFile... files) {
        return new CountryNames(List.of(files));
    }

    /** {@return the source files, each with its date} */
    public List<DataFile> files() {
        return files;
    }

    /**
     * Finds the country of a name or code.
     *
     * @param text any text; a name, a code in official use or in use in sports, or a flag
     * @return the country; empty if none is known
     */
    public Optional<Country> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String name = flag(text);
        if (Country.isIso(name)) {
            return Optional.of(Country.of(name));
        }
        String folded = folded(name);
        return Optional.ofNullable(countries.get(folded))
                .or(() -> Optional.of(folded).filter(Country::isIso).map(Country::of)); // N.Z.
    }

    /** Returns the letters that the two signs of a flag stand for (UTS #51, 1.4.1), or the country's of a part of one. */
    private static String flag(String text) {
        int[] signs = text.strip().codePoints().toArray();
        if (signs.length == 2 && isRegionalIndicator(signs[0]) && isRegionalIndicator(signs[1])) {
            return "" + (char) (signs[0] - FIRST_INDICATOR + 'A') + (char) (signs[1] - FIRST_INDICATOR + 'A');
        }
        boolean part = signs.length > 3 && signs[0] == BLACK_FLAG && isTag(signs[1]) && isTag(signs[2]);
        return part ? "" + (char) (signs[1] - TAGS) + (char) (signs[2] - TAGS) : text;
    }

    private static boolean isRegionalIndicator(int character) {
        return character >= FIRST_INDICATOR && character <= LAST_INDICATOR;
    }

    private static boolean isTag(int character) {
        return character >= TAGS + 'a' && character <= TAGS + 'z';
    }

    private static String folded(String name) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static final class Standard {
        static final CountryNames NAMES = of(
                DataFile.beside(CountryNames.class, "country-names.txt"),
                DataFile.beside(CountryNames.class, "country-names-in-use.txt"),
                DataFile.beside(CountryNames.class, "country-names-more.txt"));
    }
}
