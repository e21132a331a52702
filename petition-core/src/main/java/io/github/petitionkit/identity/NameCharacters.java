package io.github.petitionkit.identity;

import io.github.petitionkit.network.DomainName;

/** The characters of names in all scripts, by Unicode properties. */
final class NameCharacters {
    /**
     * Unicode punctuation that belongs to programs and social networks; it occurs in no name, and in many bad inputs.
     */
    private static final String SIGNS = "@#%*\\[]{}?!\"“”„«»;¡¿§¶†‡•‣…‥※‰‱⁂⁉⁈⁇‼";

    private static final int FIRST_EMOJI = 0x1F000;
    private static final int LAST_EMOJI = 0x1FFFF;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private NameCharacters() {}

    /**
     * Returns whether a name may contain a character: not a control, format, private-use or unassigned character, nor
     * half of a surrogate pair. Letters and marks newer than the Unicode of the Java platform are allowed.
     */
    static boolean isAllowed(int character) {
        return character == ' '
                || isLetterMarkOrDigit(character)
                || isPunctuation(character)
                || character == '`'
                || character == '´'
                || character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> SIGNS.indexOf(character) < 0;
            default -> false;
        };
    }

    /**
     * Returns whether a sign is in a position where names have it: a click as in N!xau and |Xam, the double hyphen of
     * ジャン＝リュック, an alias behind @ as Singapore prints it, two names joined by a plus, a minus that a program made of a
     * hyphen, a degree sign in place of an ordinal, a dollar sign in place of an S as in Ke$ha, the dots of a telephone behind
     * a shortened name, quotation marks around a nickname or in place of a gershayim, the signs that a Ukrainian keyboard
     * without an apostrophe has, the signs of birth, death and marriage before a second family name, and the Bengali sign
     * before the name of somebody dead.
     */
    static boolean isAllowedHere(String name, int at) {
        char sign = name.charAt(at);
        int before = at == 0 ? ' ' : name.codePointBefore(at);
        int after = at + 1 == name.length() ? ' ' : name.codePointAt(at + 1);
        return switch (sign) {
            case '!' -> Character.isLetter(after);
            case '|', '≠', '‡' -> !Character.isLetter(before) && (Character.isLetter(after) || after == sign);
            case '=' -> isKana(before) && isKana(after);
            case '−' -> Character.isLetter(before) && Character.isLetter(after);
            case '$' -> isInPlaceOfLetters(name, at);
            case '°' -> Character.isLetter(before) && !Character.isLetter(after);
            case '@' -> isBetweenNames(name, at);
            case '+' -> after == ' ' && isBetweenNames(name, at);
            case '*' -> (isCyrillic(before) && isCyrillic(after)) || isBetweenNames(name, at);
            case '†', '⚭' -> isBetweenNames(name, at);
            case '৺' -> true;
            case '…' -> Character.isLetter(before);
            case '•', '∙', '⋅', '●' -> Character.isLetter(before) && Character.isLetter(after);
            case '"', '“', '”', '„', '«', '»' ->
                (Character.isLetter(after) && !Character.isLetter(before))
                        || (Character.isLetter(before) && !Character.isLetter(after))
                        || (isHebrew(before) && isHebrew(after))
                        || (isCyrillic(before) && isCyrillic(after));
            default -> false;
        };
    }

    /** Returns whether dollar signs are beside a letter and no digit: A$AP, $ign and Bada$$, but not US$100 or $$$. */
    private static boolean isInPlaceOfLetters(String name, int at) {
        int from = at;
        int to = at + 1;
        while (from > 0 && name.charAt(from - 1) == '$') {
            from--;
        }
        while (name.startsWith("$", to)) {
            to++;
        }
        int before = from == 0 ? ' ' : name.codePointBefore(from);
        int after = to == name.length() ? ' ' : name.codePointAt(to);
        return (Character.isLetter(before) || Character.isLetter(after))
                && !Character.isDigit(before)
                && !Character.isDigit(after);
    }

    /** Returns whether a name and a space are before a sign, and a name behind it, perhaps after a space. */
    private static boolean isBetweenNames(String name, int at) {
        int next = name.startsWith(" ", at + 1) ? at + 2 : at + 1;
        return at > 0 && name.charAt(at - 1) == ' ' && next < name.length() && name.charAt(next) != ' ';
    }

    private static boolean isKana(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA || character == 'ー';
    }

    private static boolean isHebrew(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HEBREW;
    }

    private static boolean isCyrillic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC;
    }

    /** Returns whether a character distinguishes two names; letters used as apostrophes do not, nor do clicks. */
    static boolean isTelling(int character) {
        return isLetterMarkOrDigit(character) && !isApostropheLetter(character) && !isClick(character);
    }

    /** ǀ, ǁ, ǂ and ǃ, for which people type signs that are no letters: N!xau is Nǃxau. */
    private static boolean isClick(int character) {
        return character >= 0x1C0 && character <= 0x1C3;
    }

    private static boolean isLetterMarkOrDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER -> true;
            case Character.UNASSIGNED -> isNewer(character);
            default -> Character.isLetterOrDigit(character);
        };
    }

    /** Returns whether it is in use since a version of Unicode that the Java platform does not have yet, and no emoji. */
    static boolean isNewer(int character) {
        return Character.getType(character) == Character.UNASSIGNED
                && (character < FIRST_EMOJI || character > LAST_EMOJI)
                && DomainName.allows(character);
    }

    /** ʹ to ʿ, ˈ, ˮ and the saltillo: the apostrophes of O'Neil, Kaʻahumanu and transliterated names. */
    private static boolean isApostropheLetter(int character) {
        return (character >= 0x2B9 && character <= 0x2BF)
                || character == 0x2C8
                || character == 0x2EE
                || character == 0xA78B
                || character == 0xA78C;
    }
}
