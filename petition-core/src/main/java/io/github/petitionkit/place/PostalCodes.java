package io.github.petitionkit.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What postal codes look like, country by country. A code is judged, and compared with another, by its letters and
 * digits alone, so that {@code sw1a1aa}, {@code SW1A 1AA} and {@code SW1A-1AA} are one. Whether a code has been
 * assigned is not known here. Immutable and thread-safe.
 */
public final class PostalCodes {
    /** Room for the longest code in use with generous punctuation. */
    private static final int MAX_TYPED = 40;

    private static final int MAX_WITHOUT_RULE = 20;
    private static final int FULL_WIDTH_OFFSET = 'Ａ' - 'A';

    private final Map<Country, Pattern> rules;

    private PostalCodes(Map<Country, Pattern> rules) {
        this.rules = Collections.unmodifiableMap(rules);
    }

    /**
     * The rules that come with the library, about 80 countries and territories; they stand in
     * {@code postal-codes.properties}, with their sources.
     *
     * @return the same instance at every call
     */
    public static PostalCodes bundled() {
        return Bundled.CODES;
    }

    /**
     * These rules, with another one for a country.
     *
     * @param country whose rule is added or replaced
     * @param pattern regular expression that the whole compare form must match: letters raised, digits 0 to 9, nothing
     *     else, without the country's own code in front of digits; it never meets more than 40 characters
     * @return the rules
     * @throws java.util.regex.PatternSyntaxException if the pattern is not a regular expression
     */
    public PostalCodes with(Country country, String pattern) {
        Objects.requireNonNull(country, "country");
        Map<Country, Pattern> more = new HashMap<>(rules);
        more.put(country, Pattern.compile(pattern));
        return new PostalCodes(more);
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
        Pattern rule = rules.get(country);
        return rule == null
                ? !compared.isEmpty() && isPlain(postalCode.strip())
                : rule.matcher(compared).matches();
    }

    /**
     * The form that two postal codes are compared in: letters raised, digits as 0 to 9 whatever their script, all else
     * dropped, and the country's own code dropped where digits alone follow it ({@code LV-1010} is {@code 1010}). Two
     * postal codes of a country are the same if this form is. The cost grows linearly with the text.
     *
     * @param country the country
     * @param postalCode as typed, anything
     * @return the form; empty if the text has no letter and no digit
     */
    public String normalised(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        StringBuilder kept = new StringBuilder(Math.min(postalCode.length(), MAX_TYPED));
        int character;
        for (int at = 0; at < postalCode.length(); at += Character.charCount(character)) {
            character = postalCode.codePointAt(at);
            if (Character.isLetterOrDigit(character)) {
                kept.appendCodePoint(comparable(character));
            }
        }
        String code = kept.toString();
        String prefix = country.code();
        boolean prefixed = code.length() > prefix.length()
                && code.startsWith(prefix)
                && code.chars().skip(prefix.length()).allMatch(PostalCodes::isDigit);
        return prefixed ? code.substring(prefix.length()) : code;
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

    /** Read once, when first asked for. */
    private static final class Bundled {
        private static final String FILE = "postal-codes.properties";
        static final PostalCodes CODES = read();

        private static PostalCodes read() {
            Properties lines = new Properties();
            try (InputStream stream = Objects.requireNonNull(PostalCodes.class.getResourceAsStream(FILE), FILE);
                    Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + FILE + " from the library's own jar", e);
            }
            Map<Country, Pattern> rules = new HashMap<>();
            lines.forEach(
                    (country, pattern) -> rules.put(Country.of((String) country), Pattern.compile((String) pattern)));
            return new PostalCodes(rules);
        }
    }
}
