package io.github.petitionkit.transfer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sum of an import or of its preview.
 *
 * @param lines the number of lines
 * @param outcomes how many lines had each outcome; those that none had are missing; in the
 *     order of {@link ImportOutcome}
 * @param notEntered the first lines that did not enter, in order, at most {@value #MOST_LISTED}; an import reports the
 *     others only to the listener that it was given
 * @param remarks what to know about the file besides its lines, such as that rows are hidden in it, and about lines that
 *     entered, such as that their date is in the future; at most {@value #MOST_REMARKS}
 */
public record ImportReport(
        long lines, Map<ImportOutcome, Long> outcomes, List<LineResult> notEntered, List<ImportedLine.Remark> remarks) {
    /** The maximum number of lines in {@link #notEntered}. */
    public static final int MOST_LISTED = 1_000;

    /** The maximum number of remarks. */
    public static final int MOST_REMARKS = 100;

    /** Copies the collections; the outcomes are in the order of {@link ImportOutcome}. */
    public ImportReport {
        Map<ImportOutcome, Long> copy = new EnumMap<>(ImportOutcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
        notEntered = List.copyOf(notEntered);
        remarks = List.copyOf(remarks);
    }

    /**
     * Sums up the results of lines.
     *
     * @param results the results of consecutive lines, in order
     * @return the sum, without remarks
     */
    public static ImportReport of(List<LineResult> results) {
        Map<ImportOutcome, Long> outcomes = new EnumMap<>(ImportOutcome.class);
        results.forEach(result -> outcomes.merge(result.outcome(), 1L, Long::sum));
        List<LineResult> notEntered = results.stream()
                .filter(result -> !result.outcome().isEntered())
                .limit(MOST_LISTED)
                .toList();
        return new ImportReport(results.size(), outcomes, notEntered, List.of());
    }

    /**
     * Adds the lines that follow.
     *
     * @param next the report of the following lines of the same file
     * @return the report of both, within the same limits
     */
    public ImportReport plus(ImportReport next) {
        Map<ImportOutcome, Long> both = new EnumMap<>(ImportOutcome.class);
        both.putAll(outcomes);
        next.outcomes.forEach((outcome, count) -> both.merge(outcome, count, Long::sum));
        return new ImportReport(
                lines + next.lines,
                both,
                Stream.concat(notEntered.stream(), next.notEntered.stream())
                        .limit(MOST_LISTED)
                        .toList(),
                Stream.concat(remarks.stream(), next.remarks.stream())
                        .limit(MOST_REMARKS)
                        .toList());
    }

    /**
     * Returns how many lines had an outcome.
     *
     * @param outcome which one
     * @return the number of lines, 0 or more
     */
    public long count(ImportOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** {@return the number of lines that are new signatures: counted, held or unconfirmed} */
    public long entered() {
        return outcomes.entrySet().stream()
                .filter(each -> each.getKey().isEntered())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
