package io.github.petitionkit.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Folds case and compatibility variants (full-width letters, ligatures): NFKC of the full case folding. Folding a
 * folded text changes nothing.
 */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String folded = text;
        String before;
        do { // normalisation can create characters to fold, and folding characters to normalise
            before = folded;
            folded = Normalizer.normalize(lowered(Normalizer.normalize(before, Form.NFKC)), Form.NFKC);
        } while (!folded.equals(before));
        return folded;
    }

    /**
     * Converts to upper case first, so that ß and SS become equal. Only sigma has a lower case that depends on its
     * position.
     */
    private static String lowered(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
