package io.github.petitionkit.file.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that have cells, in order. A first look at the whole sheet has told that they can be read. Not
 * thread-safe.
 */
public final class Sheet implements Closeable {
    private final SheetSurvey survey;
    private final Xml xml;
    private final Cells cells;
    private final MergedTexts merged;
    private final RowNumber number = new RowNumber();
    private boolean ended;

    private Sheet(SheetSurvey survey, Xml xml, Cells cells) {
        this.survey = survey;
        this.xml = xml;
        this.cells = cells;
        this.merged = new MergedTexts(survey.merged());
    }

    static Sheet of(Workbook workbook, Archive archive, String part) throws IOException {
        SheetSurvey survey = SheetSurvey.of(archive, part);
        return new Sheet(survey, archive.open(part), new Cells(workbook));
    }

    /** {@return the number of rows with cells that the sheet hides; they are read as the others are} */
    public long hiddenRows() {
        return survey.hiddenRows();
    }

    /** {@return the number of the first hidden row, or 0 if there is none} */
    public long firstHiddenRow() {
        return survey.firstHidden();
    }

    /** {@return the number of merged cells that are several rows high; their text holds for each of these rows} */
    public int mergedCells() {
        return survey.merged().count();
    }

    /** {@return the row of the first of these merged cells, or 0 if there is none} */
    public long firstMergedRow() {
        return survey.merged().first();
    }

    /**
     * Reads the next row with cells.
     *
     * @return the row, or {@code null} at the end
     * @throws UnreadableWorkbookException if the sheet is damaged
     * @throws IOException if the temporary file fails
     */
    public @Nullable SheetRow read() throws IOException {
        while (!ended && xml.nextBegin()) {
            if (xml.name().equals("row")) {
                number.next(xml);
                cells.read(xml);
                if (!cells.isEmpty()) {
                    return row();
                }
            }
        }
        ended = true;
        return null;
    }

    private SheetRow row() {
        if (cells.isTooLong()) {
            return new SheetRow(number.get(), List.of(), Map.of(), true);
        }
        merged.complete(number.get(), cells.texts());
        return new SheetRow(number.get(), cells.texts(), cells.faults(), false);
    }

    @Override
    public void close() throws IOException {
        ended = true;
        xml.close();
    }
}
