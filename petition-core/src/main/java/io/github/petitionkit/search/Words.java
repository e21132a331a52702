package io.github.petitionkit.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into the words that searches compare: without case, and without the accents of European scripts. Scripts
 * that put no spaces between words are split into single characters and pairs of neighbours.
 */
final class Words {
    private static final int MAX_LENGTH = 60;
    private static final int MOST_MARKS = 60;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Words() {}

    /** Returns the words to find a text by. */
    static Set<String> indexed(String text) {
        return words(text, true);
    }

    /** Returns the words that a text must contain for these words to find it. */
    static Set<String> asked(String words) {
        return words(words, false);
    }

    private static Set<String> words(String text, boolean everything) {
        Set<String> words = new LinkedHashSet<>();
        for (String run : runs(text)) {
            if (isUnspaced(run.codePointAt(0))) {
                addPairs(run.codePoints().toArray(), everything, words);
            } else {
                words.add(run.length() <= MAX_LENGTH ? run : run.substring(0, MAX_LENGTH));
            }
        }
        return words;
    }

    private static void addPairs(int[] run, boolean everything, Set<String> words) {
        for (int at = 0; at < run.length; at++) {
            if (everything || run.length == 1) {
                words.add(Character.toString(run[at]));
            }
            if (at + 1 < run.length) {
                words.add(Character.toString(run[at]) + Character.toString(run[at + 1]));
            }
        }
    }

    /** Returns the runs of letters and digits of one kind of script. */
    private static List<String> runs(String text) {
        String folded = Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean unspaced = false;
        int character;
        for (int at = 0; at < folded.length(); at += Character.charCount(character)) {
            character = folded.codePointAt(at);
            if (character >= 0x300 && character <= 0x36F) {
                continue;
            }
            boolean isPart = Character.isLetterOrDigit(character) || isMark(character);
            if (!isPart || (!isMark(character) && isUnspaced(character) != unspaced)) {
                end(run, runs);
                unspaced = isUnspaced(character);
            }
            if (isPart) {
                run.appendCodePoint(character);
            }
        }
        end(run, runs);
        return runs;
    }

    /** Leaves out marks beyond a number in a row that no language has: to put them into order costs the square of a row. */
    private static String withFewMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(character);
            }
        }
        return kept.toString();
    }

    private static void end(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnspaced(int character) {
        return UNSPACED.contains(UnicodeScript.of(character));
    }
}
