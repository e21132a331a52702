package io.github.petitionkit.file.xlsx;

/** The number of a row, which only some programs write. Not thread-safe. */
final class RowNumber {
    private long number;

    /** Moves to the row that has begun. */
    void next(Xml row) throws UnreadableWorkbookException {
        String written = row.attribute("r");
        CellReference place = written == null || written.length() > 7 ? null : CellReference.of("A" + written);
        number = Math.max(number + 1, place == null ? 0 : place.row());
        if (number > CellReference.ROWS) {
            throw UnreadableWorkbookException.tooLarge();
        }
    }

    long get() {
        return number;
    }
}
