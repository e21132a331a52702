package io.github.petitionkit.jackson.batch;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line of CSV, and knows on which line the one that is being read began. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<CsvRecords.Line> {
    /** More cells are counted, not kept. */
    private static final int MOST_CELLS = 500;

    private List<String> cells = new ArrayList<>();
    private long begunOn = 1;

    /** One line: its number, as many of its cells as can matter, and how many there are. */
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
