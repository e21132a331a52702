package io.github.petitionkit.file.encoding;

/** How improbable signs beyond ASCII are that are no letters: a wrong encoding puts them inside words. */
final class Signs {
    private static final int ALONE = 2;
    private static final int USUAL = 5;
    private static final int TYPOGRAPHIC = 6;
    private static final int POSSIBLE = 12;
    private static final int ODD = 20;
    private static final int WRONG = 30;

    private Signs() {}

    static boolean isLetter(char character) {
        int kind = Character.getType(character);
        boolean isMark = kind == Character.NON_SPACING_MARK || kind == Character.COMBINING_SPACING_MARK;
        return isMark || (Character.isLetter(character) && character != 'ª' && character != 'º');
    }

    /** Returns its bits. */
    static int bits(char sign, boolean behindLetter, boolean beforeLetter) {
        boolean isInside = behindLetter && beforeLetter;
        if (sign == '’') {
            return USUAL;
        } else if ("‘“„«‚".indexOf(sign) >= 0) {
            return behindLetter ? WRONG : TYPOGRAPHIC;
        } else if ("”»ªº…™".indexOf(sign) >= 0) {
            return beforeLetter ? WRONG : TYPOGRAPHIC;
        } else if (sign == '–' || sign == '—') {
            return behindLetter || beforeLetter ? TYPOGRAPHIC : ALONE;
        } else if ("€•\u00A0©®°´§".indexOf(sign) >= 0) {
            return isInside ? ODD : POSSIBLE;
        } else if (sign == '·') {
            return isInside ? POSSIBLE : WRONG;
        }
        return behindLetter || beforeLetter ? WRONG : ODD;
    }
}
