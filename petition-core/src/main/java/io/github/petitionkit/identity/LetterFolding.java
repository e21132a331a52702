package io.github.petitionkit.identity;

/**
 * Folds letters that are equal at the first level of the Unicode Collation Algorithm (UTS #10, root of CLDR 47), beyond
 * case and decomposition: letters with a stroke, ligatures, final forms of Hebrew. Persian
 * and Arabic yeh and kaf are equal too, because a keyboard has one or the other. It also removes the accents of
 * European scripts and the points and signs of Arabic, Hebrew and Syriac, which people omit in writing. Marks of other
 * scripts stay, because they make another word (か is not が).
 */
final class LetterFolding {
    private LetterFolding() {}

    /** Appends the comparable form of a folded and decomposed character; it may be empty. */
    static void append(int character, StringBuilder compared) {
        switch (character) {
            case 'æ' -> compared.append("ae");
            case 'œ' -> compared.append("oe");
            case 'ð', 'đ' -> compared.append('d');
            case 'ø' -> compared.append('o');
            case 'ħ' -> compared.append('h');
            case 'ł' -> compared.append('l');
            case 'ı' -> compared.append('i');
            case 'ґ' -> compared.append('г');
            case 'ی', 'ى' -> compared.append('ي');
            case 'ک' -> compared.append('ك');
            case 'ך' -> compared.append('כ');
            case 'ם' -> compared.append('מ');
            case 'ן' -> compared.append('נ');
            case 'ף' -> compared.append('פ');
            case 'ץ' -> compared.append('צ');
            default -> {
                if (!isPassedOver(character)) {
                    compared.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isPassedOver(int character) {
        return (character >= 0x300 && character <= 0x36F)
                || isVariationSelector(character)
                || (isMark(character) && (isHebrew(character) || isArabic(character)))
                || character == 0x640; // tatweel, which only lengthens a word
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isHebrew(int character) {
        return character >= 0x591 && character <= 0x5C7;
    }

    private static boolean isArabic(int character) {
        return (character >= 0x610 && character <= 0x6ED)
                || (character >= 0x711 && character <= 0x74A)
                || (character >= 0x898 && character <= 0x8FF);
    }
}
