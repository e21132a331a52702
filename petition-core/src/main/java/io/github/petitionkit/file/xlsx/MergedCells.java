package io.github.petitionkit.file.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merged cells of a sheet that are several rows high. */
final class MergedCells {
    /** Cells farther to the right belong to no list. */
    private static final int COLUMNS = 100;

    private static final int MOST = 100_000;

    private final List<Merge> merges = new ArrayList<>();

    /**
     * Cells that are one, as far as a list is concerned.
     *
     * @param column the column of their text, from 0
     * @param first the row of their text
     * @param last their last row
     */
    record Merge(int column, long first, long last) {}

    /** Adds a range such as {@code B2:B9}. */
    void add(String range) throws UnreadableWorkbookException {
        String[] corners = range.split(":", 2);
        CellReference first = CellReference.of(corners[0]);
        CellReference last = CellReference.of(corners[corners.length - 1]);
        if (first == null || last == null || first.column() >= COLUMNS || first.row() >= last.row()) {
            return;
        }
        if (merges.size() == MOST) {
            throw UnreadableWorkbookException.tooLarge();
        }
        merges.add(new Merge(first.column(), first.row(), last.row()));
    }

    int count() {
        return merges.size();
    }

    /** Returns the row of the first, or 0 if there is none. */
    long first() {
        return merges.stream().mapToLong(Merge::first).min().orElse(0);
    }

    List<Merge> inOrder() {
        return merges.stream().sorted(Comparator.comparingLong(Merge::first)).toList();
    }
}
