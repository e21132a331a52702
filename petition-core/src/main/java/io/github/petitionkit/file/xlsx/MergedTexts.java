package io.github.petitionkit.file.xlsx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Repeats the text of a merged cell in each of its rows that has cells of its own, because whoever reads the sheet sees it
 * there. Rows come in order. Not thread-safe.
 */
final class MergedTexts {
    private final Deque<MergedCells.Merge> coming;
    private final Map<Integer, Text> present = new HashMap<>();

    private record Text(String text, long last) {}

    MergedTexts(MergedCells cells) {
        coming = new ArrayDeque<>(cells.inOrder());
    }

    /** Completes the cells of a row, which may be changed. */
    void complete(long row, List<String> cells) {
        if (coming.isEmpty() && present.isEmpty()) {
            return;
        }
        present.values().removeIf(text -> text.last() < row);
        present.forEach((column, text) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, text.text());
            }
        });
        while (!coming.isEmpty() && coming.element().first() <= row) {
            MergedCells.Merge merge = coming.remove();
            if (merge.first() == row && merge.column() < cells.size()) {
                present.put(merge.column(), new Text(cells.get(merge.column()), merge.last()));
            }
        }
    }
}
