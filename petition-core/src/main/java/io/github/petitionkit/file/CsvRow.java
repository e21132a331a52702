package io.github.petitionkit.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file.
 *
 * @param line the number of the line on which it begins, from 1
 * @param cells its cells; with a fault, those that could be read
 * @param fault what is wrong with its form, or {@code null}
 */
public record CsvRow(
        long line, List<String> cells, @Nullable Fault fault) {
    /** What can be wrong with the form of a row. */
    public enum Fault {
        /** It has more than the maximum of characters. */
        TOO_LONG("too-large", "Has more than the maximum of %d characters".formatted(CsvReader.MOST_CHARACTERS)),
        /** A quotation mark is not closed, or text follows a closed one. */
        STRAY_QUOTATION_MARK(
                "malformed", "Has a quotation mark that is not closed, or text behind one: write two for one"),
        /** It has bytes that are none of the file's encoding. */
        OTHER_ENCODING("malformed", "Has bytes that are not in the encoding of the file: save it as UTF-8");

        private final String code;
        private final String message;

        Fault(String code, String message) {
            this.code = code;
            this.message = message;
        }

        /** {@return the stable code of the fault} */
        public String code() {
            return code;
        }

        /** {@return what is wrong and what to do, in English} */
        public String message() {
            return message;
        }
    }

    /** Copies the cells. */
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Shows the number of the line only, because cells can be personal data. */
    @Override
    public String toString() {
        return "CsvRow[line=" + line + "]";
    }
}
