package io.github.petitionkit.identity;

/**
 * What the Unicode Collation Algorithm (UTS #10, root of CLDR 47) takes for the same letter at its first level, beyond case and
 * what decomposes: letters with a stroke, ligatures, final forms of Hebrew; and marks that it passes over there. Of these only
 * the accents of European scripts and the points and signs of Arabic, Hebrew and Syriac, which people leave out when they write;
 * in other scripts they make another word (か is not が).
 */
final class LetterFolding {
    private LetterFolding() {}

    /** Appends what a folded and decomposed character is compared as, which may be nothing. */
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
                || character == 0x640; // tatweel, which only draws a word out
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
