package io.github.petitionkit.file;

import io.github.petitionkit.transfer.ImportedLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a column show of the order of day and month: one such as 25/04/2026 decides it for the others. Two
 * that contradict each other decide nothing.
 */
final class DateColumn {
    private final Map<DateOrder, Long> lines = new EnumMap<>(DateOrder.class);

    void see(String cell, long line) {
        DateOrder shown = DateCell.shown(cell);
        if (shown != null) {
            lines.putIfAbsent(shown, line);
        }
    }

    /** Returns the order that it shows, or {@code null}. */
    @Nullable
    DateOrder order() {
        return lines.size() == 1 ? lines.keySet().iterator().next() : null;
    }

    /** Says where it shows which order. */
    List<ImportedLine.Remark> remarks() {
        DateOrder order = order();
        if (order != null) {
            long line = line(order);
            String first = order == DateOrder.DAY_FIRST ? "day" : "month";
            return List.of(new ImportedLine.Remark(
                    line,
                    "date-order",
                    "Dates with slashes are read with the %s first, as line %s shows; if that is wrong, name the order"
                            .formatted(first, line)));
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new ImportedLine.Remark(
                        lines.values().stream().max(Long::compare).orElse(1L),
                        "two-date-orders",
                        "Dates have the day first in line %s and the month first in line %s: write them as 2026-02-01"
                                .formatted(line(DateOrder.DAY_FIRST), line(DateOrder.MONTH_FIRST))));
    }

    private long line(DateOrder order) {
        return lines.getOrDefault(order, 1L);
    }
}
