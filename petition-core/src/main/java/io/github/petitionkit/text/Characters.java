package io.github.petitionkit.text;

/** Classes of characters for the policies. */
final class Characters {
    static final int ZERO_WIDTH_JOINER = 0x200D;
    static final int VIRAMA_OF_MALAYALAM = 0xD4D;

    private Characters() {}

    /**
     * Returns whether it is a symbol of a font, for which word processors use places that Unicode assigns to nothing: bullets
     * of Symbol and Wingdings, and the apple of Apple's keyboards.
     */
    static boolean isSymbolOfFont(int character) {
        return (character >= 0xF000 && character <= 0xF0FF) || character == 0xF8FF;
    }

    /** Returns whether it ends a line and is not a line feed: the mandatory breaks of UAX #14. */
    static boolean isLineEnd(int character) {
        return (character >= '\n' && character <= '\r')
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    static boolean isSpace(int character) {
        return character == '\t' || Character.isSpaceChar(character);
    }

    /**
     * Returns whether it is a Default_Ignorable_Code_Point of Unicode, except those with a possible meaning: joiners,
     * variation selectors, signs and overrides of direction. It includes the fillers of Hangul, which are letters in
     * Unicode and look blank.
     */
    static boolean isInvisible(int character) {
        return character == 0xAD
                || character == 0x34F
                || (character >= 0x115F && character <= 0x1160)
                || (character >= 0x17B4 && character <= 0x17B5)
                || character == 0x180E
                || character == 0x200B
                || (character >= 0x2060 && character <= 0x206F)
                || isEmbedding(character)
                || character == 0x3164
                || character == 0xFEFF
                || character == 0xFFA0
                || (character >= 0xFFF0 && character <= 0xFFFB)
                || (character >= 0x1BCA0 && character <= 0x1BCA3)
                || (character >= 0x1D173 && character <= 0x1D17A)
                || (character >= 0xE0000 && character <= 0xE001F)
                || (character >= 0xE0080 && character <= 0xE00FF)
                || (character >= 0xE01F0 && character <= 0xE0FFF);
    }

    private static boolean isEmbedding(int character) {
        return character >= 0x202A && character <= 0x202C;
    }

    /** Returns whether it is LRM, RLM or ALM, which only affect the direction of their neighbours. */
    static boolean isDirectionMark(int character) {
        return character == 0x200E || character == 0x200F || character == 0x61C;
    }

    static boolean isJoiner(int character) {
        return character == 0x200C || character == ZERO_WIDTH_JOINER;
    }

    /** Returns whether it selects a variant of the character before it, and is no letter by itself. */
    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F);
    }

    /** Returns whether it asks for the look of an emoji or of plain text; no letter has either. */
    static boolean isEmojiSelector(int character) {
        return character == 0xFE0E || character == 0xFE0F;
    }

    /** Returns whether it is a letter or mark of a script in which a joiner can be a part of the spelling. */
    static boolean hasJoiners(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case COMMON,
                    INHERITED,
                    LATIN,
                    GREEK,
                    CYRILLIC,
                    ARMENIAN,
                    GEORGIAN,
                    HAN,
                    HIRAGANA,
                    KATAKANA,
                    HANGUL,
                    HEBREW -> false;
            default -> true;
        };
    }

    /** Returns whether it is a tag character; only the flags of England, Scotland and Wales use them. */
    static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    static boolean isFlag(int character) {
        return character == 0x1F3F4;
    }

    /**
     * Returns whether it is an emoji or an ornament, which people put beside names and no name is spelled with: the symbols
     * among Miscellaneous Technical, Miscellaneous Symbols, Dingbats and Arrows, and all pictographs, also later ones. The
     * sign of marriage, U+26AD, stands before second family names.
     */
    static boolean isOrnament(int character) {
        boolean symbols = (character >= 0x2300 && character <= 0x23FF)
                || (character >= 0x2600 && character <= 0x27BF)
                || (character >= 0x2B00 && character <= 0x2BFF);
        return (symbols && character != 0x26AD && Character.getType(character) == Character.OTHER_SYMBOL)
                || (character >= 0x1F000 && character <= 0x1F0FF)
                || (character >= 0x1F1E6 && character <= 0x1FAFF);
    }

    /**
     * Returns whether it is a variant of a usual letter, from keyboards and copied pages: ligature, presentation form,
     * other width, mathematical, circled or squared letter, small form of punctuation.
     */
    static boolean isCompatible(int character) {
        return (character >= 0xFB00 && character <= 0xFDCF)
                || (character >= 0xFE50 && character <= 0xFE6B)
                || (character >= 0xFE70 && character <= 0xFEFC)
                || (character >= 0xFF01 && character <= 0xFFEE)
                || (character >= 0x24B6 && character <= 0x24E9)
                || (character >= 0x1D400 && character <= 0x1D7FF)
                || (character >= 0x1F130 && character <= 0x1F149)
                || isLetterlike(character);
    }

    /** Returns whether it is one of the letters that are missing among the mathematical ones. */
    private static boolean isLetterlike(int character) {
        return switch (character) {
            case 0x2102, 0x210A, 0x210B, 0x210C, 0x210D, 0x210E, 0x2110, 0x2111, 0x2112, 0x2113, 0x2115 -> true;
            case 0x2119, 0x211A, 0x211B, 0x211C, 0x211D, 0x2124, 0x2128, 0x212C, 0x212D, 0x212F, 0x2130 -> true;
            case 0x2131, 0x2133, 0x2134 -> true;
            default -> false;
        };
    }

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
