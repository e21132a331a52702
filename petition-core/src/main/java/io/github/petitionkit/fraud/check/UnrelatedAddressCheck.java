package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.identity.RandomText;
import java.util.List;

/**
 * Notices that the address has nothing of the signer's name, not even the first three letters of a word or four letters
 * in a row. The signal has the lowest weight, because nicknames do the same; it matters only if everything else speaks
 * for a script. The check cannot compare a name in other than Latin letters. Then it looks for letters and digits that
 * alternate, or five consonants in a row.
 */
public final class UnrelatedAddressCheck implements FraudCheck {
    private static final int BEGINNING = 3;
    private static final int PIECE = 4;
    private static final int SHORTEST = 8;
    private static final int ALTERNATIONS = 2;
    private static final int CONSONANTS = 5;
    private static final String VOWELS = "aeiouy";
    private static final List<Signal> UNRELATED = List.of(
            new Signal("unrelated-address", 5, "The address has nothing of the signer's name", "Use one's own"));

    /** Makes the check. */
    public UnrelatedAddressCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        String local = attempt.localPart();
        String name = Trait.NAME.of(attempt);
        if (local == null || name == null || local.length() < SHORTEST) {
            return List.of();
        }
        return isLatin(name) ? signal(!haveAPiece(local, name)) : signal(isDrawn(local));
    }

    private static List<Signal> signal(boolean unrelated) {
        return unrelated ? UNRELATED : List.of();
    }

    private static boolean haveAPiece(String local, String name) {
        for (int at = 0; at < name.length(); at++) {
            boolean beginsWord = at == 0 || !Character.isLetter(name.charAt(at - 1));
            int piece = beginsWord ? BEGINNING : PIECE;
            for (int from = 0; at + piece <= name.length() && from + piece <= local.length(); from++) {
                if (local.regionMatches(from, name, at, piece)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDrawn(String local) {
        int consonants = 0;
        int most = 0;
        for (int at = 0; at < local.length(); at++) {
            char each = local.charAt(at);
            if (!Character.isLetterOrDigit(each)) {
                return false;
            }
            consonants = each >= 'a' && each <= 'z' && VOWELS.indexOf(each) < 0 ? consonants + 1 : 0;
            most = Math.max(most, consonants);
        }
        return RandomText.alternations(local) >= ALTERNATIONS || most >= CONSONANTS;
    }

    private static boolean isLatin(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if ((each < 'a' || each > 'z') && Character.isLetter(each)) {
                return false;
            }
        }
        return true;
    }
}
