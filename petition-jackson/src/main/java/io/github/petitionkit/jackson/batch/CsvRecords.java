package io.github.petitionkit.jackson.batch;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a CSV record, with the number of the line on which it begins. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords.Line> {
    /** The maximum number of cells kept; further cells are only counted. */
    private static final int MOST_CELLS = 500;

    private List<String> cells = new ArrayList<>();
    private long begunOn = 1;

    /** One record: the number of its line, its cells up to the maximum, and the number of all cells. */
    record Line(long number, List<String> cells, int width) {}

    long begunOn() {
        return begunOn;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        begunOn = startingLineNumber;
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < MOST_CELLS) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected @Nullable Line buildRecord() {
        return getRecordType() == RecordType.EMPTY ? null : new Line(begunOn, cells, getFieldCount());
    }
}
