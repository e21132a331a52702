package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.PersonName;
import java.util.List;
import java.util.Locale;

/**
 * The name or the address is what comes of hitting keys at random: neighbours in a row, one letter or one syllable again and
 * again, or many letters without a vowel. Latin letters only.
 */
public final class MashCheck implements FraudCheck {
    private static final String[] ROWS = {
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "qwertzuiop", "azertyuiop"
    };
    private static final int ROW = 5;
    private static final int SHORT_ROW = 4;
    private static final int SAME = 4;
    private static final int MUTE = 6;
    private static final List<Signal> MASHED =
            List.of(new Signal("keyboard-mash", 30, "Name or address looks like keys hit at random", "Give a name"));

    /** For every script; what has other than Latin letters it leaves alone. */
    public MashCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        PersonName name = attempt.signer().name();
        String local = attempt.localPart();
        boolean mashed =
                (name != null && hasMash(name.value().toLowerCase(Locale.ROOT))) || (local != null && hasMash(local));
        return mashed ? MASHED : List.of();
    }

    private static boolean hasMash(String text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetter(text.charAt(at))) {
                if (isMash(text, from, at)) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static boolean isMash(String text, int from, int to) {
        int length = to - from;
        int vowels = 0;
        int same = 1;
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
            vowels += "aeiouy".indexOf(letter) >= 0 ? 1 : 0;
            same = at > from && letter == text.charAt(at - 1) ? same + 1 : 1;
            if (same == SAME) {
                return true;
            }
        }
        return (length >= MUTE && vowels == 0)
                || repeats(text, from, length, 2)
                || repeats(text, from, length, 3)
                || isInRow(text, from, length);
    }

    /** Whether a word is one syllable three times or more. */
    private static boolean repeats(String text, int from, int length, int syllable) {
        return length >= 3 * syllable && text.regionMatches(from, text, from + syllable, length - syllable);
    }

    private static boolean isInRow(String text, int from, int length) {
        int longest = length == SHORT_ROW ? SHORT_ROW : ROW;
        for (int at = from; at + longest <= from + length; at++) {
            for (String row : ROWS) {
                int place = row.indexOf(text.charAt(at));
                if (place >= 0 && row.regionMatches(place, text, at, longest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
