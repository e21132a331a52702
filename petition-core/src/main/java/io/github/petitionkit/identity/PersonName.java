package io.github.petitionkit.identity;

import io.github.petitionkit.text.TextKind;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it is shown, {@linkplain TextKind#NAME cleaned}.
 *
 * <p>Letters, combining marks, digits and punctuation of every script, at least one letter. Not symbols, signs of programs and
 * of social networks ({@code @ # % * \ [ ] { } ?}), nor the address of a web page.
 *
 * @param value 1 to 255 characters in this form
 */
public record PersonName(String value) {
    /** The longest name, in UTF-16 units, after cleaning. */
    public static final int MAX_LENGTH = 255;

    /** Composing takes at most three characters' place down to one; the fourth is for spaces and what is invisible. */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;

    /** What keeps a text from being a name. */
    public enum Fault {
        /** It is longer than 255 characters. */
        TOO_LONG,
        /** It has a sign that no name has, or no letter. */
        NOT_IN_LETTERS,
        /** It holds the address of a web page. */
        WEB_ADDRESS
    }

    /**
     * Puts the name into its form and checks it.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public PersonName {
        String form = form(Objects.requireNonNull(value, "value"));
        if (faultOf(form) != null) {
            throw new IllegalArgumentException(
                    "Not a person's name (%d characters): give 1 to %d, with a letter, without symbols or a web address"
                            .formatted(value.length(), MAX_LENGTH));
        }
        value = form;
    }

    /**
     * Whether a text is a person's name by form.
     *
     * @param text as typed, anything; more than 1,020 characters are refused unread
     * @return whether a {@code PersonName} can be made of it
     */
    public static boolean isValid(String text) {
        return faultOf(form(text)) == null;
    }

    /**
     * What keeps a text from being a name.
     *
     * @param text as typed, anything
     * @return the first fault in the order of the constants that name them, but for a web address, which comes before signs
     *     that no name has; empty if the text is {@linkplain #isValid valid}
     */
    public static Optional<Fault> fault(String text) {
        return Optional.ofNullable(faultOf(form(text)));
    }

    private static String form(String text) {
        return text.length() > MAX_TYPED ? text : TextKind.NAME.clean(text);
    }

    private static @Nullable Fault faultOf(String form) {
        if (form.length() > MAX_LENGTH) {
            return Fault.TOO_LONG;
        } else if (WebAddress.isIn(form)) {
            return Fault.WEB_ADDRESS;
        }
        return areAllowed(form) ? null : Fault.NOT_IN_LETTERS;
    }

    /**
     * What name equality is checked on: letters, marks and digits only, case folded and decomposed (NFKD), with what the Unicode
     * Collation Algorithm takes for the same letter as one: without the accents of European scripts and the points of Arabic,
     * Hebrew and Syriac, and ł as l. Marks of other scripts stay, for there they are part of the word. So "Mary-Jane O'Neil"
     * equals "mary jane ONEIL", "Straße" equals "STRASSE" and "Łukasz" equals "Lukasz", but 山田太郎 is not 山田花子.
     *
     * @return the form, never empty; to compare, not to show
     */
    public String comparable() {
        return comparable(value);
    }

    private static String comparable(String text) {
        if (Folding.isAscii(text)) {
            return telling(Folding.fold(text));
        }
        String told = telling(Normalizer.normalize(Folding.fold(text), Form.NFKD));
        return told.isEmpty() ? Normalizer.normalize(text, Form.NFKC) : told;
    }

    /** {@return the words between spaces and hyphens, each as names are compared; what has no letter is no word} */
    List<String> words() {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || value.charAt(at) == ' ' || value.charAt(at) == '-') {
                String word = value.substring(from, at);
                if (areAllowed(word)) {
                    words.add(comparable(word));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** Tells nothing: a name is personal. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }

    /** Also asks for a letter. A loop, because it runs twice for every signature. */
    private static boolean areAllowed(String form) {
        boolean letter = false;
        int character;
        for (int at = 0; at < form.length(); at += Character.charCount(character)) {
            character = form.codePointAt(at);
            if (!NameCharacters.isAllowed(character) && !NameCharacters.isAllowedHere(form, at)) {
                return false;
            }
            letter = letter || Character.isLetter(character);
        }
        return letter;
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
