package io.github.petitionkit.identity;

/** What names are written with, in all scripts. Kept apart from the rest of a name's rules because it is a table. */
final class NameCharacters {
    /** Straight, typographic, Armenian and Hebrew apostrophes, grave and acute accents and primes used as such. */
    private static final String APOSTROPHES = "'‘’‛′`´＇՚՝׳״";

    private static final String DOTS = ".．。｡·‧•・･";
    private static final String COMMAS = ",،、，､";
    private static final String OTHERS = "()（）&＆";
    private static final String PUNCTUATION = APOSTROPHES + DOTS + COMMAS + OTHERS;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private NameCharacters() {}

    /** Whether a name may hold a character: no control, format, private-use, unassigned or half character passes. */
    static boolean isAllowed(int character) {
        return character == ' '
                || isLetterMarkOrDigit(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER
                || PUNCTUATION.indexOf(character) >= 0;
    }

    /** Whether a character distinguishes two names; letters that only serve as apostrophes do not. */
    static boolean isTelling(int character) {
        return isLetterMarkOrDigit(character) && !isApostropheLetter(character);
    }

    private static boolean isLetterMarkOrDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> false;
        };
    }

    /** ʹ to ʿ, ˈ, ˮ and the saltillo: what O'Neil, Kaʻahumanu and transliterated names are written with. */
    private static boolean isApostropheLetter(int character) {
        return (character >= 0x2B9 && character <= 0x2BF)
                || character == 0x2C8
                || character == 0x2EE
                || character == 0xA78B
                || character == 0xA78C;
    }
}
