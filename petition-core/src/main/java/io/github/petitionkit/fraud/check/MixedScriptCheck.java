package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Notices a word of the name in Latin letters with some letters of another script that look Latin. A script uses such
 * words to make the names of earlier signers look new (confusables: Unicode Technical Standard 39, section 4). The
 * signal is weak, because people who write two scripts every day have such a letter in their own names now and then;
 * the standard policy notices many at once when they are confirmed. The check ignores a Cyrillic word with a Latin letter, because
 * keyboards without {@code і} lead people to that, and a Greek gamma, which Kabyles type for {@code ɣ}.
 */
public final class MixedScriptCheck implements FraudCheck {
    private static final int GAMMA = 'γ';
    private static final List<Signal> MIXED = List.of(new Signal(
            "mixed-scripts",
            30,
            "A word of the name has letters of another script among Latin ones that look the same",
            "Write the name in one script"));

    /** Makes the check. */
    public MixedScriptCheck() {}

    @Override
    public List<Signal> assess(Attempt attempt) {
        PersonName name = attempt.signer().name();
        return name != null && hasMixedWord(name.value()) ? MIXED : List.of();
    }

    static boolean hasMixedWord(String name) {
        int latin = 0;
        int alike = 0;
        int other = 0;
        for (int at = 0; at <= name.length(); ) {
            int letter = at == name.length() ? ' ' : name.codePointAt(at);
            if (!Character.isLetter(letter)) {
                if (alike > 0 && other == 0 && latin > alike) {
                    return true;
                }
                latin = 0;
                alike = 0;
                other = 0;
            } else if (letter < 0x80 || letter == GAMMA || UnicodeScript.of(letter) == UnicodeScript.LATIN) {
                latin++;
            } else if (LookAlikes.looksLatin(letter)) {
                alike++;
            } else {
                other++;
            }
            at += Character.charCount(letter);
        }
        return false;
    }
}
