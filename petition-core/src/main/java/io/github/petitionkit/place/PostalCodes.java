package io.github.petitionkit.place;

import io.github.petitionkit.data.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of postal codes by country. Only letters and digits of a code matter, so that {@code sw1a1aa},
 * {@code SW1A 1AA} and {@code SW1A-1AA} are equal. A country prefix is not part of a code: {@code D-10115} is
 * {@code 10115}. The rules do not know which codes are assigned. Immutable and thread-safe.
 */
public final class PostalCodes {
    /** The maximum input length: the longest code in use with generous punctuation. */
    private static final int MAX_TYPED = 40;

    private static final int MAX_WITHOUT_RULE = 20;
    private static final int FULL_WIDTH_OFFSET = 'Ａ' - 'A';
    /** A number of a spreadsheet, in which the zeros at the front of a code are lost: 1067.0 was 01067. */
    private static final Pattern DECIMAL = Pattern.compile("\\s*[0-9]+[.,][0-9]{1,2}\\s*");

    /** What French posts write behind a place where mail is fetched. */
    private static final Pattern CEDEX = Pattern.compile("(?i)([^0-9]+ )?cedex ?[0-9]{0,2}");

    /** Behind the name of a large town, as in Praha 1, Paris 1er and Wien, 3. Bezirk. */
    private static final Pattern DISTRICT =
            Pattern.compile("(?<=\\p{L}{3}),? [0-9]{1,2}(\\.|er|[eè]?me|e)?(?![\\p{L}0-9])");

    private static final String LOOK_LIKE_DIGITS = "OIL";
    private static final String WHAT_THEY_LOOK_LIKE = "011";

    /** A box in front of a code, as Kenya writes it: P.O. Box 30040-00100. */
    private static final Pattern BOX =
            Pattern.compile("(?i) *((p\\.? ?o\\.? ?)?box [0-9]{1,6} ?[ ,-]|[0-9]{1,6} ?-) *");

    private static final int LONG_VOWEL = 'ー';
    /** A shorter text has no room for a code and the name of a place. */
    private static final int SHORTEST_WITH_PLACE = 8;

    private static final int SHORTEST_PLACE = 3;

    private final Supplier<PostalFormats> formats;

    private PostalCodes(Supplier<PostalFormats> formats) {
        this.formats = formats;
    }

    private PostalCodes(PostalFormats formats) {
        this(() -> formats);
    }

    /**
     * Returns the bundled rules for about 180 countries and territories: the published ones of
     * {@code postal-codes.txt}, some of them replaced by {@code postal-codes-in-use.txt}. The first code loads them, or
     * this call if {@link DataFile#FOLDER} names a folder, so that a faulty file of the host does not wait for a signer.
     *
     * @return the same instance at every call
     */
    public static PostalCodes bundled() {
        return Bundled.CODES;
    }

    /**
     * Reads the host's own rules.
     *
     * @param files files in the format of {@code postal-codes-in-use.txt}, whose head explains it. For each country the
     *     last file with a pattern applies; a code must match any of its patterns there
     * @return the rules
     * @throws io.github.petitionkit.data.MalformedDataException if a line is malformed; it gives the line
     */
    public static PostalCodes of(DataFile... files) {
        return new PostalCodes(PostalFormats.of(files));
    }

    /**
     * Replaces the rules of a country.
     *
     * @param country the country
     * @param pattern a regular expression that must match the whole normalised form: upper-case letters and digits 0 to
     *     9, nothing else, without a country prefix, at most 40 characters
     * @return the rules
     * @throws java.util.regex.PatternSyntaxException if the pattern is not a regular expression
     */
    public PostalCodes with(Country country, String pattern) {
        Objects.requireNonNull(country, "country");
        return new PostalCodes(formats.get().with(country, Pattern.compile(pattern)));
    }

    /** {@return the source files, each with its date} */
    public List<DataFile> files() {
        return formats.get().files();
    }

    /**
     * Returns whether a text has the format of a postal code, perhaps beside the name of a place. Without a rule for the
     * country, that is 1 to 20 letters, digits, spaces, hyphens, dots, commas and slashes, with at least one letter or
     * digit, because people there write {@code N/A} or {@code P.O. Box 7}. A decimal number such as {@code 1067.0} is none, and
     * so is a code with a hyphen elsewhere than in its country, such as {@code 2134-1}, because digits are missing.
     *
     * @param country the country
     * @param postalCode any text as typed; more than 40 characters are rejected without reading them
     * @return {@code true} if it has the format of the country
     */
    public boolean accepts(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        if (postalCode.length() > MAX_TYPED || !isTypable(postalCode) || isDecimal(postalCode)) {
            return false;
        }
        if (!formats.get().patterns().containsKey(country)) {
            return !lettersAndDigits(postalCode).isEmpty() && isPlain(postalCode.strip());
        }
        boolean alone = isCode(country, lettersAndDigits(postalCode)); // as most are, without anything beside it
        return (alone || isCode(country, normalised(country, postalCode))) && isHyphenInPlace(country, postalCode);
    }

    /** Returns whether nothing is missing around a hyphen: 2134-1 is not 21341. */
    private boolean isHyphenInPlace(Country country, String postalCode) {
        Integer place = formats.get().hyphens().get(country);
        if (place == null) {
            return true;
        }
        String code = alone(country, postalCode);
        int before = 0;
        for (int at = 0; at < code.length(); at++) {
            if (Character.getType(code.charAt(at)) == Character.DASH_PUNCTUATION && before > 0) {
                return before == place;
            }
            before += isLetterOrDigit(code.charAt(at)) ? 1 : 0;
        }
        return true;
    }

    private boolean isCode(Country country, String compared) {
        for (Pattern rule : formats.get().patterns().getOrDefault(country, List.of())) {
            if (rule.matcher(compared).matches()) {
                return !compared.isEmpty();
            }
        }
        return false;
    }

    /**
     * Returns the form in which two postal codes of a country are compared: upper-case letters, digits of any script as
     * 0 to 9, everything else removed, and what is beside a code removed ({@code LV-1010} and {@code 1010 Rīga} are
     * {@code 1010}). The letters O, I and l are the digits 0 and 1 where the country has digits. The cost is linear in the length.
     *
     * @param country the country
     * @param postalCode any text as typed
     * @return the form; empty if the text has no letter and no digit
     */
    public String normalised(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        String code = lettersWithoutPrefix(country, postalCode);
        return isCode(country, code) ? code : comparableCode(country, withoutPlace(country, postalCode));
    }

    private String lettersWithoutPrefix(Country country, String postalCode) {
        String letters = lettersAndDigits(postalCode);
        return letters.substring(prefixLength(country, letters));
    }

    private String comparableCode(Country country, String postalCode) {
        String code = lettersWithoutPrefix(country, postalCode);
        return !formats.get().patterns().containsKey(country) || isCode(country, code)
                ? code
                : withDigits(country, code);
    }

    /** Reads O as 0, and I and l as 1, from the end, if that makes a code of one with digits: {@code OX1 OAA} is {@code OX1 0AA}. */
    private String withDigits(Country country, String code) {
        if (code.length() > MAX_TYPED || code.chars().noneMatch(PostalCodes::isDigit)) {
            return code;
        }
        StringBuilder all = new StringBuilder(code);
        for (int at = code.length() - 1; at >= 0; at--) {
            int found = LOOK_LIKE_DIGITS.indexOf(code.charAt(at));
            if (found >= 0) {
                char digit = WHAT_THEY_LOOK_LIKE.charAt(found);
                all.setCharAt(at, digit);
                String alone = code.substring(0, at) + digit + code.substring(at + 1);
                if (isCode(country, alone)) {
                    return alone;
                }
                if (isCode(country, all.toString())) {
                    return all.toString();
                }
            }
        }
        return code;
    }

    /**
     * Removes what people write beside a postal code, and leaves the code as typed: {@code 114 55} of {@code S-114 55}
     * and of {@code 114 55 Stockholm}.
     *
     * @param country the country
     * @param postalCode any text as typed
     * @return the code
     */
    public String alone(Country country, String postalCode) {
        Objects.requireNonNull(country, "country");
        return withoutPrefix(country, withoutPlace(country, postalCode));
    }

    /** Removes a place behind or in front of a code; its name has no digits, and three letters or more. */
    private String withoutPlace(Country country, String typed) {
        if (typed.length() > MAX_TYPED
                || !formats.get().patterns().containsKey(country)
                || isCode(country, comparableCode(country, typed))) {
            return typed;
        }
        if (typed.length() < SHORTEST_WITH_PLACE) {
            return withoutBox(country, typed);
        }
        for (int gap = typed.length() - 1; gap > 0; gap--) {
            String code = typed.substring(0, gap);
            if (isGap(typed.charAt(gap))
                    && isPlace(country, typed.substring(gap + 1))
                    && isCode(country, comparableCode(country, code))) {
                return code.strip().replaceAll(",$", "");
            }
        }
        for (int gap = 1; gap < typed.length(); gap++) {
            String code = typed.substring(gap + 1);
            if (isGap(typed.charAt(gap))
                    && isPlace(country, typed.substring(0, gap))
                    && isCode(country, comparableCode(country, code))) {
                return code.strip();
            }
        }
        return withoutBox(country, typed);
    }

    private static boolean isGap(char character) {
        return character == ' ' || character == ',' || character == '-' || character == '(';
    }

    /**
     * Returns whether a text names a place, perhaps with the number of a district, or the country; the code of another country
     * has few letters.
     */
    private boolean isPlace(Country country, String text) {
        String name = lettersAndDigits(DISTRICT.matcher(text).replaceFirst(""));
        boolean letters = name.codePoints().noneMatch(Character::isDigit);
        return (letters && text.strip().length() >= SHORTEST_PLACE)
                || name.equals(country.code())
                || formats.get().prefixes().getOrDefault(country, List.of()).contains(name)
                || CEDEX.matcher(text).matches();
    }

    /** Removes the number of a box in front of a code, unless hyphens in codes of the country have their place. */
    private String withoutBox(Country country, String typed) {
        Matcher box = BOX.matcher(typed);
        if (formats.get().hyphens().containsKey(country) || !box.lookingAt()) {
            return typed;
        }
        String code = withoutPlace(country, typed.substring(box.end()));
        return isCode(country, comparableCode(country, code)) ? code : typed;
    }

    private String withoutPrefix(Country country, String postalCode) {
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

    /** Returns the length of the country prefix. */
    private int prefixLength(Country country, String code) {
        if (code.length() > MAX_TYPED || code.isEmpty() || !Character.isLetter(code.charAt(0))) {
            return 0;
        }
        int length = isPrefix(country, country.code(), code) ? country.code().length() : 0;
        for (String prefix : formats.get().prefixes().getOrDefault(country, List.of())) {
            length = isPrefix(country, prefix, code) ? Math.max(length, prefix.length()) : length;
        }
        return length;
    }

    private boolean isPrefix(Country country, String prefix, String code) {
        if (!code.startsWith(prefix)) {
            return false;
        }
        String rest = code.substring(prefix.length());
        return formats.get().patterns().containsKey(country)
                ? isCode(country, rest)
                : !rest.isEmpty() && rest.chars().allMatch(PostalCodes::isDigit);
    }

    private static boolean isLetterOrDigit(int character) {
        return Character.isLetterOrDigit(character) && character != LONG_VOWEL;
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

    private static boolean isTypable(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(String text) {
        return (text.contains(".") || text.contains(","))
                && DECIMAL.matcher(text).matches();
    }

    private static boolean isPlain(String text) {
        return text.length() <= MAX_WITHOUT_RULE
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -.,/".indexOf(c) >= 0);
    }

    /** {@return the number of countries with a rule, and the dates of the files} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PostalCodes[%d countries, %s]",
                formats.get().patterns().size(),
                files());
    }

    /** Loaded once, at first use. */
    private static final class Bundled {
        static final PostalCodes CODES = System.getProperty(DataFile.FOLDER) == null
                ? new PostalCodes(() -> Loaded.FORMATS)
                : new PostalCodes(Loaded.FORMATS);
    }

    private static final class Loaded {
        static final PostalFormats FORMATS = PostalFormats.of(
                DataFile.beside(PostalCodes.class, "postal-codes.txt"),
                DataFile.beside(PostalCodes.class, "postal-codes-in-use.txt"));
    }
}
