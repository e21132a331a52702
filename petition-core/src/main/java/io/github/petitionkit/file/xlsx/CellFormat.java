package io.github.petitionkit.file.xlsx;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format makes of a number, as far as it is not only its look: a date, or a number with leading zeros, such
 * as a postal code.
 *
 * @param isDate whether the number is a date or time
 * @param digits the minimum number of digits
 * @param tail how many of them stand behind a hyphen
 */
record CellFormat(boolean isDate, int digits, int tail) {
    static final CellFormat GENERAL = new CellFormat(false, 0, 0);
    private static final CellFormat DATE = new CellFormat(true, 0, 0);

    /** Colours, conditions, locales; times beyond a day are no dates and stand in brackets, too. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("(?:\"[^\"]*\"|\\\\.)*(0{2,20})(?:\\\\?-(0{2,20}))?");

    /** Years, months, days, hours, seconds; years of the Japanese and the Buddhist calendar. */
    private static final Pattern DATES = Pattern.compile("[ymdhs]|g+e|b{2,}");

    /** Returns the format of an id, whose code the workbook has unless it is one of Excel's own. */
    static CellFormat of(int id, @Nullable String code) {
        if (code == null) {
            return isDate(id) ? DATE : GENERAL;
        }
        String positive = BRACKETS.matcher(code.split(";", 2)[0]).replaceAll("");
        Matcher zeros = ZEROS.matcher(positive);
        if (zeros.matches()) {
            int tail = zeros.group(2) == null ? 0 : zeros.group(2).length();
            return new CellFormat(false, zeros.group(1).length() + tail, tail);
        }
        String bare = LITERALS.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && DATES.matcher(bare).find() ? DATE : GENERAL;
    }

    /** Source: ECMA-376, part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asia, 71 to 81 of Thailand. */
    private static boolean isDate(int id) {
        return (id >= 14 && id <= 22)
                || (id >= 27 && id <= 36)
                || (id >= 45 && id <= 47)
                || (id >= 50 && id <= 58)
                || (id >= 71 && id <= 81);
    }

    /** Returns a number as it is shown, without an exponent and without the zeros behind it. */
    String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        String plain = exact.toPlainString();
        if (value < 0 || exact.scale() > 0 || plain.length() > digits) {
            return plain;
        }
        String padded = "0".repeat(digits - plain.length()) + plain;
        return tail == 0 ? padded : padded.substring(0, digits - tail) + "-" + padded.substring(digits - tail);
    }
}
