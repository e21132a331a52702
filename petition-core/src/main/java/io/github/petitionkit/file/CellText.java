package io.github.petitionkit.file;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs and people put around a text so that a spreadsheet leaves it alone, and what they write for nothing. */
final class CellText {
    /** A text as a formula, {@code ="01067"}: exports write it to keep leading zeros. */
    private static final Pattern TEXT_AS_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    /** What databases write for a missing value. */
    private static final String MISSING = "\\N";

    /** The errors of formulas as spreadsheets show them in English, German, French and Spanish. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#NAME?",
            "#VALUE!",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#NV",
            "#BEZUG!",
            "#WERT!",
            "#ZAHL!",
            "#NOM?",
            "#VALEUR!",
            "#NOMBRE!",
            "#\u00A1REF!",
            "#\u00BFNOMBRE?",
            "#\u00A1VALOR!",
            "#\u00A1DIV/0!");

    /** What a column that is too narrow for its numbers shows. */
    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");

    private CellText() {}

    /** Returns what a cell means: without an apostrophe in front of a number or a formula, and out of a formula around it. */
    static String meant(String cell) {
        String restored = Formulas.restored(cell);
        if (restored.length() != cell.length()) {
            return restored;
        }
        String text = cell.strip();
        if (text.equals(MISSING)) {
            return "";
        }
        Matcher formula = TEXT_AS_FORMULA.matcher(text);
        if (text.startsWith("=") && formula.matches()) {
            return formula.group(1).replace("\"\"", "\"");
        }
        boolean isNumber = text.length() > 1 && text.charAt(0) == '\'' && Character.isDigit(text.charAt(1));
        return isNumber ? text.substring(1) : cell;
    }

    /** Returns whether a cell shows the error of a formula. */
    static boolean isError(String cell) {
        return cell.startsWith("#")
                && (ERRORS.contains(cell.strip())
                        || TOO_NARROW.matcher(cell.strip()).matches());
    }

    /** Returns whether a cell is empty but for signs that nobody sees, such as the end of a file of DOS. */
    static boolean isBlank(String cell) {
        return cell.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isISOControl(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT);
    }
}
