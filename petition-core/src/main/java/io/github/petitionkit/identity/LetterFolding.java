package io.github.petitionkit.identity;

/**
 * Folds letters that are equal at the first level of the Unicode Collation Algorithm (UTS #10, root of CLDR 47), beyond
 * case and decomposition: letters with a stroke, ligatures, final forms of Hebrew, hiragana as katakana and small kana as
 * large ones, the chillu letters of Malayalam as consonant and virama. The forms of yeh, kaf and heh are equal too, teh
 * marbuta among them, as in CLDR's tailoring for Persian, because a keyboard has one or the other, and {@linkplain HanForms the
 * older forms of ideographs} in Japanese names. It also removes the accents of
 * European scripts and the points and signs of Arabic, Hebrew and Syriac, which people omit in writing. Marks of other
 * scripts stay, because they make another word (か is not が).
 */
final class LetterFolding {
    private static final int HIRAGANA = 0x3040;
    private static final int KATAKANA = 0x30A0;
    private static final String SMALL_KANA = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE_KANA = "アイウエオツヤユヨワカケ";

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
            case 'ک', 'ڪ' -> compared.append('ك');
            case 'ة', 'ۃ', 'ہ', 'ە', 'ھ' -> compared.append('ه');
            case 'ך' -> compared.append('כ');
            case 'ם' -> compared.append('מ');
            case 'ן' -> compared.append('נ');
            case 'ף' -> compared.append('פ');
            case 'ץ' -> compared.append('צ');
            case 'ൺ' -> compared.append("ണ്");
            case 'ൻ' -> compared.append("ന്");
            case 'ർ' -> compared.append("ര്");
            case 'ൽ' -> compared.append("ല്");
            case 'ൾ' -> compared.append("ള്");
            case 'ൿ' -> compared.append("ക്");
            default -> {
                if (!isPassedOver(character)) {
                    compared.appendCodePoint(isKana(character) ? katakana(character) : HanForms.inUse(character));
                }
            }
        }
    }

    private static boolean isKana(int character) {
        return (character >= 0x3041 && character <= 0x3096) || (character >= 0x30A1 && character <= 0x30F6);
    }

    private static int katakana(int kana) {
        int katakana = kana < KATAKANA ? kana + KATAKANA - HIRAGANA : kana;
        int small = SMALL_KANA.indexOf(katakana);
        return small < 0 ? katakana : LARGE_KANA.charAt(small);
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
