package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Notices a name or an address from keys hit at random: neighbouring keys in a row, one letter or one syllable again
 * and again, or many letters without a vowel. It knows Latin letters only. In an address the signal weighs little,
 * because many people use their initials.
 */
public final class KeyboardMashCheck implements FraudCheck {
    private static final int LETTERS = 26;
    private static final List<String> ROWS =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "qsdfghjklm", "wxcvbn");
    /** By letter, the letters that lie to the right of it on some keyboard, as bits. */
    private static final int[] RIGHT = neighbours();

    private static final int VOWELS = 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 24;
    private static final int ROW = 5;
    /** Of keys that no name has in this order, in both directions. */
    private static final List<String> TELLING = telling();

    /** As a whole word of an address; people are called Trew and Wert. */
    private static final int SHORT_ROW = 4;

    private static final int NO_SHORT_ROW = 0;

    private static final int SAME = 4;
    private static final int MUTE = 6;
    private static final List<Signal> ROW_IN_THE_NAME =
            List.of(new Signal("keyboard-mash", 60, "The name has neighbouring keys in a row", "Give a name"));
    private static final List<Signal> IN_THE_NAME =
            List.of(new Signal("keyboard-mash", 30, "The name looks like keys hit at random", "Give a name"));
    private static final List<Signal> IN_THE_ADDRESS = List.of(new Signal(
            "keyboard-mash-address",
            20,
            "The address looks like keys hit at random",
            "Use an address with words in it"));

    /** Makes the check; it ignores names and addresses in other than Latin letters. */
    public KeyboardMashCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        PersonName name = attempt.signer().name();
        String local = attempt.localPart();
        if (name != null && hasMash(name.value().toLowerCase(Locale.ROOT), NO_SHORT_ROW)) {
            return isRow(name.value().toLowerCase(Locale.ROOT)) ? ROW_IN_THE_NAME : IN_THE_NAME;
        }
        return local != null && hasMash(local, SHORT_ROW) ? IN_THE_ADDRESS : List.of();
    }

    private static boolean hasMash(String text, int wholeWord) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetter(text.charAt(at))) {
                if (isMash(text, from, at, wholeWord)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static boolean isMash(String text, int from, int to, int wholeWord) {
        int vowels = 0;
        int same = 1;
        int right = 1;
        int left = 1;
        int longest = 1;
        int before = LETTERS;
        for (int at = from; at < to; at++) {
            int letter = text.charAt(at) - 'a';
            if (letter < 0 || letter >= LETTERS) {
                return false;
            }
            vowels += VOWELS >> letter & 1;
            same = letter == before ? same + 1 : 1;
            right = (RIGHT[before] >> letter & 1) == 1 ? right + 1 : 1;
            left = (RIGHT[letter] >> before & 1) == 1 ? left + 1 : 1;
            longest = Math.max(longest, Math.max(right, left));
            if (same == SAME) {
                return true;
            }
            before = letter;
        }
        int length = to - from;
        return (longest >= ROW && isRow(text.substring(from, to)))
                || (length == wholeWord && longest == wholeWord)
                || (length >= MUTE && vowels == 0)
                || repeats(text, from, length, 2)
                || repeats(text, from, length, 3);
    }

    private static boolean isRow(String text) {
        return TELLING.stream().anyMatch(text::contains);
    }

    /**
     * Five keys of one keyboard that begin or end its row, or have no vowel. People are called Wertz and Mertyürek, so that
     * it takes six from the middle of a row with vowels.
     */
    private static List<String> telling() {
        List<String> telling = new ArrayList<>();
        for (String row : ROWS) {
            for (int from = 0; from + ROW <= row.length(); from++) {
                boolean atAnEnd = from == 0 || from + ROW == row.length();
                boolean isSpeakable =
                        row.substring(from, from + ROW).chars().anyMatch(key -> (VOWELS >> (key - 'a') & 1) == 1);
                String keys = row.substring(from, from + (atAnEnd || !isSpeakable ? ROW : ROW + 1));
                telling.add(keys);
                telling.add(new StringBuilder(keys).reverse().toString());
            }
        }
        return List.copyOf(telling);
    }

    /** Whether a word is one syllable three times or more. */
    private static boolean repeats(String text, int from, int length, int syllable) {
        return length >= 3 * syllable && text.regionMatches(from, text, from + syllable, length - syllable);
    }

    private static int[] neighbours() {
        int[] right = new int[LETTERS + 1]; // the last is before a word begins
        for (String row : ROWS) {
            for (int key = 1; key < row.length(); key++) {
                right[row.charAt(key - 1) - 'a'] |= 1 << (row.charAt(key) - 'a');
            }
        }
        return right;
    }
}
