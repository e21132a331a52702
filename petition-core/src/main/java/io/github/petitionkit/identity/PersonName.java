package io.github.petitionkit.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it is shown: in Unicode's composed form (NFC), white space around it dropped, inner white space
 * one space.
 *
 * <p>Letters, combining marks and digits of every script, apostrophes, dots, hyphens, commas, middle dots, parentheses,
 * ampersands and zero-width joiners; at least one letter. It does not begin with {@code = + - @}, a tab or a carriage
 * return, which a spreadsheet could take for a formula, and holds no web address.
 *
 * @param value 1 to 255 characters in this form
 */
public record PersonName(String value) {
    private static final int MAX_LENGTH = 255;
    /** Composing takes at most three characters' place down to one; the fourth is for spaces. */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;

    /**
     * Puts the name into its form and checks it.
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isValid valid}
     */
    public PersonName {
        String form = form(Objects.requireNonNull(value, "value"));
        if (form == null) {
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
        return form(text) != null;
    }

    /**
     * What name equality is checked on: letters, marks and digits only, case folded and decomposed (NFKD), without the
     * accents of European scripts (U+0300 to U+036F). Marks of other scripts stay, for there they are part of the word.
     * So "Mary-Jane O'Neil" equals "mary jane ONEIL" and "Straße" equals "STRASSE", but 山田太郎 is not 山田花子.
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

    private static @Nullable String form(String text) {
        if (text.length() > MAX_TYPED || text.startsWith("\t") || text.startsWith("\r")) {
            return null;
        }
        String form = spaced(Normalizer.normalize(text, Form.NFC));
        boolean valid = !form.isEmpty()
                && form.length() <= MAX_LENGTH
                && Character.getType(form.codePointAt(0)) != Character.DASH_PUNCTUATION
                && areAllowed(form)
                && !WebAddress.isIn(form);
        return valid ? form : null;
    }

    /** Also asks for a letter. A loop, because it runs twice for every signature. */
    private static boolean areAllowed(String form) {
        boolean letter = false;
        int character;
        for (int at = 0; at < form.length(); at += Character.charCount(character)) {
            character = form.codePointAt(at);
            if (!NameCharacters.isAllowed(character)) {
                return false;
            }
            letter = letter || Character.isLetter(character);
        }
        return letter;
    }

    private static String spaced(String text) {
        return isSpaced(text) ? text : respaced(text);
    }

    /** As most texts are: then they need no copy. */
    private static boolean isSpaced(String text) {
        boolean spaceAllowed = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean space = isSpace(character);
            if (space && !(spaceAllowed && character == ' ')) {
                return false;
            }
            spaceAllowed = !space;
        }
        return spaceAllowed || text.isEmpty();
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String respaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                pending = spaced.length() > 0;
            } else {
                if (pending) {
                    spaced.append(' ');
                    pending = false;
                }
                spaced.append(character);
            }
        }
        return spaced.toString();
    }

    private static String telling(String text) {
        StringBuilder telling = new StringBuilder(text.length());
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (NameCharacters.isTelling(character) && !isEuropeanAccent(character)) {
                telling.appendCodePoint(character);
            }
        }
        return telling.toString();
    }

    private static boolean isEuropeanAccent(int character) {
        return character >= 0x300 && character <= 0x36F;
    }
}
