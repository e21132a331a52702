package io.github.petitionkit.examples.quickstart.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What remains of a text in the letters a to z. */
final class Ascii {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");

    private Ascii() {}

    static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    static String letters(String text) {
        return OTHERS.matcher(withoutMarks(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
