package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.Trait;
import java.util.List;

/**
 * Notices that the address is made of another name than the signer's. The signal is weak, because people marry, and
 * sign from the mailboxes of others. The check compares names in Latin letters only.
 */
public final class NameMismatchCheck implements FraudCheck {
    private static final int SHORTEST = 3;
    private static final List<Signal> MISMATCH = List.of(
            new Signal("name-mismatch", 10, "The address is made of another name than the signer's", "Use one's own"));

    /** Makes the check; it ignores names that it cannot compare. */
    public NameMismatchCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        String local = attempt.localPart();
        String name = Trait.NAME.of(attempt);
        return local != null && name != null && isOfAnother(local, name) ? MISMATCH : List.of();
    }

    /** An address is made of a name where dots, hyphens or underscores part two words or more of letters alone. */
    private static boolean isOfAnother(String local, String name) {
        int words = 0;
        int from = 0;
        for (int at = 0; at <= local.length(); at++) {
            boolean between = at == local.length()
                    || local.charAt(at) == '.'
                    || local.charAt(at) == '_'
                    || local.charAt(at) == '-';
            if (between) {
                String word = withoutDigitsBehind(local.substring(from, at));
                if (word.length() < SHORTEST || !isLatin(word) || name.contains(word)) {
                    return false;
                }
                words++;
                from = at + 1;
            }
        }
        return words >= 2 && isLatin(name);
    }

    private static String withoutDigitsBehind(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    private static boolean isLatin(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < 'a' || text.charAt(at) > 'z') {
                return false;
            }
        }
        return true;
    }
}
