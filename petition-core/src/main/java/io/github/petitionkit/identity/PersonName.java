package io.github.petitionkit.identity;

import io.github.petitionkit.text.TextKind;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as shown, {@linkplain TextKind#NAME cleaned}.
 *
 * <p>Letters, combining marks, digits and punctuation of every script, at least one letter. No symbols, no signs of
 * programs and social networks ({@code @ # % * \ [ ] { } ?}), no e-mail address and no web address.
 *
 * @param value 1 to 255 characters in this form
 */
public record PersonName(String value) {
    /** The longest name, in UTF-16 units, after cleaning. */
    public static final int MAX_LENGTH = 255;

    /**
     * The maximum length before cleaning: composition reduces at most three characters to one; the fourth is for spaces
     * and invisible characters.
     */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;

    private static final Pattern BESIDE_ADDRESS = Pattern.compile("[ <>()\\[\\],;:\"]");

    /** A reason why a text is not a name. */
    public enum Fault {
        /** It is longer than 255 characters. */
        TOO_LONG,
        /** It has a sign that no name contains, or no letter. */
        NOT_IN_LETTERS,
        /** It contains an e-mail address. */
        EMAIL_ADDRESS,
        /** It contains a web address. */
        WEB_ADDRESS
    }

    /**
     * Cleans the name and requires a valid one.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public PersonName {
        boolean ordinary = isOrdinary(Objects.requireNonNull(value, "value"));
        String form = ordinary ? value : form(value);
        if (!ordinary && faultOf(form) != null) {
            throw new IllegalArgumentException(
                    "Not a person's name (%s characters): give 1 to %s, with a letter, without symbols or a web address"
                            .formatted(value.length(), MAX_LENGTH));
        }
        value = form;
    }

    /**
     * Returns whether a text has the form of a person's name.
     *
     * @param text any text as typed; more than 1,020 characters are rejected without reading them
     * @return {@code true} if the constructor accepts it
     */
    public static boolean isValid(String text) {
        return isOrdinary(text) || faultOf(form(text)) == null;
    }

    /**
     * Returns the reason why a text is not a name.
     *
     * @param text any text as typed
     * @return the first fault in the order of the constants, except that an address comes before a sign that no name
     *     contains; empty if the text is {@linkplain #isValid valid}
     */
    public static Optional<Fault> fault(String text) {
        return Optional.ofNullable(faultOf(form(text)));
    }

    /**
     * Returns whether a text is certainly a clean and valid name, as many are: letters of ASCII, and between them single
     * spaces, hyphens and apostrophes.
     */
    static boolean isOrdinary(String text) {
        boolean behindLetter = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            if (!letter && !(behindLetter && (each == ' ' || each == '-' || each == '\''))) {
                return false;
            }
            behindLetter = letter;
        }
        return behindLetter && text.length() <= MAX_LENGTH;
    }

    private static String form(String text) {
        return text.length() > MAX_TYPED ? text : TextKind.NAME.clean(text);
    }

    private static @Nullable Fault faultOf(String form) {
        if (form.length() > MAX_LENGTH) {
            return Fault.TOO_LONG;
        } else if (hasEmailAddress(form)) {
            return Fault.EMAIL_ADDRESS;
        } else if (WebAddress.isIn(form)) {
            return Fault.WEB_ADDRESS;
        }
        return areAllowed(form) ? null : Fault.NOT_IN_LETTERS;
    }

    private static boolean hasEmailAddress(String form) {
        return form.indexOf('@') >= 0 && BESIDE_ADDRESS.splitAsStream(form).anyMatch(EmailAddress::isValid);
    }

    /**
     * Returns the form in which names are compared: letters, marks and digits only, case folded and decomposed (NFKD),
     * and letters folded that the Unicode Collation Algorithm treats as equal: without the accents of European scripts
     * and the points of Arabic, Hebrew and Syriac, and ł as l. Marks of other scripts stay, because they are part of
     * the word. So "Mary-Jane O'Neil" equals "mary jane ONEIL", "Straße" equals "STRASSE" and "Łukasz" equals "Lukasz",
     * but 山田太郎 is not 山田花子.
     *
     * @return the form, never empty; to compare, not to show
     */
    public String comparable() {
        return comparable(value);
    }

    private static String comparable(String text) {
        if (Folding.isAscii(text)) {
            return lettersAndDigits(text);
        }
        String told = telling(Normalizer.normalize(Folding.fold(text), Form.NFKD));
        return told.isEmpty() ? Normalizer.normalize(text, Form.NFKC) : told;
    }

    /**
     * Returns whether a text contains this name in whole words, as "Dr Ada Lovelace, London" contains "ada LOVELACE".
     *
     * @param text a line, such as the name of an organisation
     * @return {@code true} if it does
     */
    public boolean isIn(String text) {
        List<String> words = words();
        return !words.isEmpty() && Collections.indexOfSubList(words(text), words) >= 0;
    }

    /**
     * {@return the words between spaces and hyphens, each in its comparable form; a part without a letter is not a
     * word}
     */
    List<String> words() {
        return words(value);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '-') {
                String word = text.substring(from, at);
                if (areAllowed(word)) {
                    words.add(comparable(word));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** Leaves out the name, which is personal data. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }

    /** Also requires a letter. Written as a loop, because it runs twice for every signature. */
    private static boolean areAllowed(String form) {
        boolean letter = false;
        int character;
        for (int at = 0; at < form.length(); at += Character.charCount(character)) {
            character = form.codePointAt(at);
            if (!NameCharacters.isAllowed(character) && !NameCharacters.isAllowedHere(form, at)) {
                return false;
            }
            letter = letter || Character.isLetter(character) || NameCharacters.isNewer(character);
        }
        return letter;
    }

    /** Returns what tells names in ASCII apart. */
    private static String lettersAndDigits(String ascii) {
        byte[] kept = new byte[ascii.length()];
        int length = 0;
        for (int at = 0; at < ascii.length(); at++) {
            char each = ascii.charAt(at);
            if (each >= 'A' && each <= 'Z') {
                kept[length++] = (byte) (each - 'A' + 'a');
            } else if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
                kept[length++] = (byte) each;
            }
        }
        return new String(kept, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String telling(String text) {
        StringBuilder telling = new StringBuilder(text.length());
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (NameCharacters.isTelling(character)) {
                LetterFolding.append(character, telling);
            }
        }
        return telling.toString();
    }
}
