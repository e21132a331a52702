package io.github.petitionkit.place;

import io.github.petitionkit.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What postal codes look like, country by country. A code is judged, and compared with another, by its letters and digits
 * alone, so that {@code sw1a1aa}, {@code SW1A 1AA} and {@code SW1A-1AA} are one. Letters that stand for the country are no part
 * of it: {@code D-10115} is {@code 10115}. Whether a code has been assigned is not known here. Immutable and thread-safe.
 */
public final class PostalCodes {
    /** Room for the longest code in use with generous punctuation. */
    private static final int MAX_TYPED = 40;

    private static final int MAX_WITHOUT_RULE = 20;
    private static final int FULL_WIDTH_OFFSET = 'Ａ' - 'A';
    private static final String BEFORE = "before";

    private final Map<Country, List<Pattern>> rules;
    private final Map<Country, List<String>> prefixes;
    private final List<DataFile> files;

    private PostalCodes(Map<Country, List<Pattern>> rules, Map<Country, List<String>> prefixes, List<DataFile> files) {
        this.rules = Map.copyOf(rules);
        this.prefixes = Map.copyOf(prefixes);
        this.files = files;
    }

    /**
     * The rules that come with the library, for about 180 countries and territories: those of {@code postal-codes.txt}, which
     * are published, and those of {@code postal-codes-in-use.txt} instead of some. Read when first asked for.
     *
     * @return the same instance at every call
     */
    public static PostalCodes bundled() {
        return Bundled.CODES;
    }

    /**
     * Rules of the host's.
     *
     * @param files in the form of {@code postal-codes-in-use.txt}, which explains itself. A code is taken that meets any of a
     *     country's patterns in the last file that has one
     * @return the rules
     * @throws io.github.petitionkit.data.MalformedDataException if a line is malformed; it names the line
     */
    public static PostalCodes of(DataFile... files) {
        Map<Country, List<Pattern>> rules = new HashMap<>();
        Map<Country, List<String>> prefixes = new HashMap<>();
        for (DataFile file : files) {
            Map<Country, List<Pattern>> here = new HashMap<>();
            file.forEach(line -> add(line, here, prefixes));
            rules.putAll(here);
        }
        return new PostalCodes(rules, prefixes, List.of(files));
    }

    private static void add(String line, Map<Country, List<Pattern>> rules, Map<Country, List<String>> prefixes) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || !Country.isIso(parts[0])) {
            throw new IllegalArgumentException("give a country and a pattern, as in DE [0-9]{5}, or DE before D");
        }
        Country country = Country.of(parts[0]);
        if (parts[1].equals(BEFORE)) {
            prefixes.put(country, List.of(parts[parts.length - 1].split(" ", -1)));
        } else {
            rules.computeIfAbsent(country, unused -> new ArrayList<>()).add(pattern(parts[1]));
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            throw new IllegalArgumentException("the pattern is no regular expression", malformed);
        }
    }

    /**
     * These rules, with another one for a country.
     *
     * @param country whose rules are replaced
     * @param pattern regular expression that the whole compare form must match: letters raised, digits 0 to 9, nothing
     *     else, without letters that stand for the country; it never meets more than 40 characters
     * @return the rules
     * @throws java.util.regex.PatternSyntaxException if the pattern is not a regular expression
     */
    public PostalCodes with(Country country, String pattern) {
        Objects.requireNonNull(country, "country");
        Map<Country, List<Pattern>> more = new HashMap<>(rules);
        more.put(country, List.of(Pattern.compile(pattern)));
        return new PostalCodes(more, prefixes, files);
    }

    /** {@return the files that the rules come from, each with its date} */
    public List<DataFile> files() {
        return files;
    }

    /**
     * Whether a text can be a postal code. Where a country has no rule, that is 1 to 20 letters, digits, spaces and
     * hyphens, with at least one letter or digit.
     *
     * @param country the country
     * @param postalCode as typed, anything; more than 40 characters are refused unread
     * @return whether it looks like one of the country's codes
     */
    public boolean accepts(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        if (postalCode.length() > MAX_TYPED || !postalCode.codePoints().allMatch(PostalCodes::isTypable)) {
            return false;
        }
        String compared = normalised(country, postalCode);
        return rules.containsKey(country)
                ? isCode(country, compared)
                : !compared.isEmpty() && isPlain(postalCode.strip());
    }

    private boolean isCode(Country country, String compared) {
        for (Pattern rule : rules.getOrDefault(country, List.of())) {
            if (rule.matcher(compared).matches()) {
                return !compared.isEmpty();
            }
        }
        return false;
    }

    /**
     * The form that two postal codes are compared in: letters raised, digits as 0 to 9 whatever their script, all else
     * dropped, and letters that stand for the country dropped where a code follows them ({@code LV-1010} is {@code 1010}).
     * Two postal codes of a country are the same if this form is. The cost grows linearly with the text.
     *
     * @param country the country
     * @param postalCode as typed, anything
     * @return the form; empty if the text has no letter and no digit
     */
    public String normalised(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        String code = lettersAndDigits(postalCode);
        return code.substring(prefixLength(country, code));
    }

    /**
     * A postal code without the letters that stand for its country, otherwise as typed: {@code 114 55} of {@code S-114 55}.
     *
     * @param country the country
     * @param postalCode as typed, anything
     * @return the code
     */
    public String withoutPrefix(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        int dropped = prefixLength(country, lettersAndDigits(postalCode));
        int at = 0;
        while (dropped > 0 || (at > 0 && at < postalCode.length() && !isLetterOrDigit(postalCode.codePointAt(at)))) {
            int character = postalCode.codePointAt(at);
            dropped -= isLetterOrDigit(character) ? Character.charCount(comparable(character)) : 0;
            at += Character.charCount(character);
        }
        return postalCode.substring(at);
    }

    private static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MAX_TYPED));
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (isLetterOrDigit(character)) {
                kept.appendCodePoint(comparable(character));
            }
        }
        return kept.toString();
    }

    /** How many of the first letters stand for the country. */
    private int prefixLength(Country country, String code) {
        if (code.length() > MAX_TYPED || code.isEmpty() || !Character.isLetter(code.charAt(0))) {
            return 0;
        }
        int length = isPrefix(country, country.code(), code) ? country.code().length() : 0;
        for (String prefix : prefixes.getOrDefault(country, List.of())) {
            length = isPrefix(country, prefix, code) ? Math.max(length, prefix.length()) : length;
        }
        return length;
    }

    private boolean isPrefix(Country country, String prefix, String code) {
        if (!code.startsWith(prefix)) {
            return false;
        }
        String rest = code.substring(prefix.length());
        return rules.containsKey(country)
                ? isCode(country, rest)
                : !rest.isEmpty() && rest.chars().allMatch(PostalCodes::isDigit);
    }

    private static boolean isLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character);
    }

    private static int comparable(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        int raised = Character.toUpperCase(character);
        return raised >= 'Ａ' && raised <= 'Ｚ' ? raised - FULL_WIDTH_OFFSET : raised;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isTypable(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_WITHOUT_RULE
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
    }

    /** {@return how many countries have a rule, and of which day their files are} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "PostalCodes[%d countries, %s]", rules.size(), files);
    }

    /** Read once, when first asked for. */
    private static final class Bundled {
        static final PostalCodes CODES = of(
                DataFile.beside(PostalCodes.class, "postal-codes.txt"),
                DataFile.beside(PostalCodes.class, "postal-codes-in-use.txt"));
    }
}
