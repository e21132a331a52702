package io.github.petitionkit.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line the number of the line on which it begins, or of the row of a sheet, from 1
 * @param cells its cells; with a fault, those that could be read
 * @param fault what is wrong with its form, or {@code null}
 * @param cellFaults what is wrong with single cells, by their column from 0; such a cell is empty
 */
public record FileRow(
        long line, List<String> cells, @Nullable Fault fault, Map<Integer, Fault> cellFaults) {
    /**
     * What is wrong with the form of a row or of a cell.
     *
     * @param code the stable code of the fault
     * @param message what is wrong and what to do, in English; it quotes nothing of the file
     */
    public record Fault(String code, String message) {
        /** The row has more than the maximum of characters. */
        public static final Fault TOO_LONG = new Fault(
                "too-large", "Has more than the maximum of %s characters".formatted(CsvReader.MOST_CHARACTERS));
        /** A quotation mark is not closed, or text follows a closed one. */
        public static final Fault STRAY_QUOTATION_MARK = new Fault(
                "malformed", "Has a quotation mark that is not closed, or text behind one: write two for one");
        /** The row has bytes that are none of the file's encoding. */
        public static final Fault OTHER_ENCODING =
                new Fault("malformed", "Has bytes that are not in the encoding of the file: save it as UTF-8");
        /** The row has letters that are others in another encoding that the file could have. */
        public static final Fault UNCERTAIN_LETTERS = new Fault(
                "uncertain-letters",
                "Has letters that the file does not make certain: name its encoding, or save it as .xlsx or as CSV in UTF-8");
        /** The row has letters that a program has replaced because it could not read them. */
        public static final Fault LOST_LETTERS = new Fault(
                "lost-letters",
                "Has letters that another program has lost: take the list from where it was right, and save it as .xlsx");
        /** The cell has a formula whose value the workbook does not have. */
        public static final Fault NOT_COMPUTED = new Fault(
                "no-value",
                "Has a formula without its value: open the workbook in Excel or LibreOffice and save it again");
        /** The cell's formula came to an error. */
        public static final Fault ERROR_VALUE =
                new Fault("no-value", "Has the error of a formula: correct the formula or write the value");

        /** Rejects {@code null}. */
        public Fault {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }

    /** Copies the cells. */
    public FileRow {
        cells = List.copyOf(cells);
        cellFaults = Map.copyOf(cellFaults);
    }

    static FileRow of(long line, List<String> cells) {
        return new FileRow(line, cells, null, Map.of());
    }

    static FileRow faulty(long line, Fault fault) {
        return new FileRow(line, List.of(), fault, Map.of());
    }

    boolean isBlank() {
        return fault == null && cellFaults.isEmpty() && cells.stream().allMatch(CellText::isBlank);
    }

    /** Shows the number of the line only, because cells can be personal data. */
    @Override
    public String toString() {
        return "FileRow[line=" + line + "]";
    }
}
