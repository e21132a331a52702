package io.github.petitionkit.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.BitSet;

/** Detects without allocation that a text is already clean, as most texts are. */
final class OrdinaryText {
    private OrdinaryText() {}

    /** Returns whether cleaning certainly changes nothing; it does not recognise every clean text. */
    static boolean isClean(String text, TextKind kind) {
        boolean lines = kind.has(TextKind.Trait.MANY_LINES);
        boolean spaceAllowed = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean space = character == ' ' || (lines && (character == '\n' || character == '\t'));
            if (space ? !spaceAllowed : !isOrdinary(character)) {
                return false;
            }
            spaceAllowed = !space || (lines && spaceAllowed);
        }
        return text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isOrdinary(char character) {
        return character < 0x300
                ? character > ' ' && character != 0xAD && !(character >= 0x7F && character <= 0xA0)
                : Letters.ORDINARY.get(character);
    }

    /**
     * Letters, digits, punctuation and symbols that no policy changes and no mark composes with. Built at first use.
     */
    private static final class Letters {
        static final BitSet ORDINARY = new BitSet(Character.MAX_VALUE);

        static {
            for (int each = 0x300; each < Character.MAX_VALUE; each++) {
                if (isVisible(each)
                        && !Characters.isInvisible(each)
                        && !Characters.isCompatible(each)
                        && !isVowelOrFinalOfHangul(each)
                        && Normalizer.isNormalized(Character.toString(each), Form.NFC)) {
                    ORDINARY.set(each);
                }
            }
        }

        private static boolean isVisible(int character) {
            return switch (Character.getType(character)) {
                case Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION -> true;
                default -> Character.isLetterOrDigit(character);
            };
        }

        private static boolean isVowelOrFinalOfHangul(int character) {
            return character >= 0x1160 && character <= 0x11FF;
        }
    }
}
