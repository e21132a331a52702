package io.github.petitionkit.file;

import io.github.petitionkit.file.xlsx.Sheet;
import io.github.petitionkit.file.xlsx.SheetRow;
import io.github.petitionkit.file.xlsx.UnreadableWorkbookException;
import io.github.petitionkit.file.xlsx.Workbook;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook. Not thread-safe. */
final class WorkbookReader implements RowReader {
    /** The list stands on one of the first sheets. */
    private static final int MOST_SHEETS = 10;

    private final Workbook workbook;
    private final Sheet sheet;
    private final int number;
    private final RowAhead next = new RowAhead(this::read);
    private long line;
    private boolean isDamaged;

    private WorkbookReader(Workbook workbook, int number) throws IOException {
        this.workbook = workbook;
        this.number = number;
        this.sheet = workbook.sheet(number);
    }

    static RowReader of(InputStream file) throws IOException {
        try {
            return of(Workbook.of(file), 0);
        } catch (UnreadableWorkbookException unreadable) {
            return new UnreadableFile(UnreadableFile.fault(unreadable.getMessage()));
        }
    }

    private static RowReader of(Workbook workbook, int number) throws IOException {
        boolean opened = false;
        try {
            RowReader reader = new WorkbookReader(workbook, number);
            opened = true;
            return reader;
        } catch (UnreadableWorkbookException unreadable) {
            return new UnreadableFile(UnreadableFile.fault(unreadable.getMessage()));
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    boolean hasNextSheet() {
        return number + 1 < Math.min(workbook.sheets(), MOST_SHEETS);
    }

    /** Returns the rows of the next visible sheet instead of those of this one. */
    RowReader nextSheet() {
        try {
            sheet.close();
            return of(workbook, number + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<ImportedLine.Remark> remarks() {
        List<ImportedLine.Remark> remarks = new ArrayList<>();
        int others = workbook.sheets() - 1 + workbook.hiddenSheets();
        if (others > 0) {
            remarks.add(new ImportedLine.Remark(
                    1,
                    "other-sheets",
                    "Sheets that are not read: %s (read is the visible one number %s); send each list as a file of its own"
                            .formatted(others, number + 1)));
        }
        if (sheet.hiddenRows() > 0) {
            remarks.add(new ImportedLine.Remark(
                    sheet.firstHiddenRow(),
                    "hidden-rows",
                    "Hidden rows in the sheet: %s, which are read as the others are; delete those that do not belong to the list"
                            .formatted(sheet.hiddenRows())));
        }
        if (sheet.mergedCells() > 0) {
            remarks.add(new ImportedLine.Remark(
                    sheet.firstMergedRow(),
                    "merged-cells",
                    "Cells merged over several rows: %s; what stands in them holds for each of these rows"
                            .formatted(sheet.mergedCells())));
        }
        return List.copyOf(remarks);
    }

    @Override
    public boolean isGrid() {
        return true;
    }

    @Override
    public boolean hasNext() {
        return next.exists();
    }

    @Override
    public FileRow next() {
        return next.take();
    }

    private @Nullable FileRow read() {
        if (isDamaged) {
            return null;
        }
        try {
            SheetRow read = sheet.read();
            FileRow row = read == null ? null : row(read);
            line = row == null ? line : row.line();
            return row;
        } catch (UnreadableWorkbookException unreadable) {
            isDamaged = true;
            return FileRow.faulty(line + 1, UnreadableFile.fault(unreadable.getMessage()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FileRow row(SheetRow row) {
        if (row.isTooLong()) {
            return FileRow.faulty(row.number(), FileRow.Fault.TOO_LONG);
        }
        Map<Integer, FileRow.Fault> faults = new HashMap<>();
        row.faults()
                .forEach((column, fault) -> faults.put(
                        column,
                        fault == SheetRow.CellFault.ERROR ? FileRow.Fault.ERROR_VALUE : FileRow.Fault.NOT_COMPUTED));
        return new FileRow(row.number(), row.cells(), null, faults);
    }

    @Override
    public void close() throws IOException {
        next.end();
        sheet.close();
        workbook.close();
    }
}
