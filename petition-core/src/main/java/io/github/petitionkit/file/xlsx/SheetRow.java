package io.github.petitionkit.file.xlsx;

import java.util.List;
import java.util.Map;

/**
 * One row of a sheet.
 *
 * @param number its number, from 1
 * @param cells the texts of its cells; numbers are plain ones, and dates have the form of ISO 8601
 * @param faults the cells that have no text, by their column from 0
 * @param isTooLong whether it has more than {@value RichText#MOST_CHARACTERS} characters; then it has no cells
 */
public record SheetRow(long number, List<String> cells, Map<Integer, CellFault> faults, boolean isTooLong) {
    /** Why a cell has no text. */
    public enum CellFault {
        /** It has a formula, and the program that wrote the workbook has not computed it. */
        NOT_COMPUTED,
        /** Its formula came to an error, such as a reference to nothing. */
        ERROR
    }

    /** Copies the collections. */
    public SheetRow {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** Shows the number only, because cells can be personal data. */
    @Override
    public String toString() {
        return "SheetRow[number=" + number + "]";
    }
}
