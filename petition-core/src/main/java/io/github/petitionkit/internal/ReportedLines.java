package io.github.petitionkit.internal;

import io.github.petitionkit.transfer.ImportOutcome;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sums up the results of lines, in constant memory, and passes each on. Not thread-safe. */
final class ReportedLines {
    private final Consumer<? super LineResult> listener;
    private final Map<ImportOutcome, Long> outcomes = new EnumMap<>(ImportOutcome.class);
    private final List<LineResult> notEntered = new ArrayList<>();
    private final List<ImportedLine.Remark> remarks = new ArrayList<>();
    private long lines;

    ReportedLines(Consumer<? super LineResult> listener) {
        this.listener = listener;
    }

    void add(ImportedLine.Remark remark) {
        if (remarks.size() < ImportReport.MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    void add(LineResult result) {
        lines++;
        outcomes.merge(result.outcome(), 1L, Long::sum);
        if (!result.outcome().isEntered() && notEntered.size() < ImportReport.MOST_LISTED) {
            notEntered.add(result);
        } else if (result.outcome().isEntered()) {
            result.reasons().forEach(note -> add(new ImportedLine.Remark(result.line(), note.code(), note.message())));
        }
        listener.accept(result);
    }

    ImportReport sum() {
        return new ImportReport(lines, outcomes, notEntered, remarks);
    }
}
