package io.github.petitionkit.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sum of an import or of its preview.
 *
 * @param lines the number of lines
 * @param outcomes how many lines had each outcome; those that none had are missing
 * @param notEntered the first lines that did not enter, in order, at most {@value #MOST_LISTED}; an import reports the
 *     others only to the listener that it was given
 * @param remarks what to know about the file besides its lines, such as that rows are hidden in it; at most
 *     {@value #MOST_REMARKS}
 */
public record ImportReport(
        long lines, Map<ImportOutcome, Long> outcomes, List<LineResult> notEntered, List<ImportedLine.Remark> remarks) {
    /** The maximum number of lines in {@link #notEntered}. */
    public static final int MOST_LISTED = 1_000;

    /** The maximum number of remarks. */
    public static final int MOST_REMARKS = 100;

    /** Copies the collections. */
    public ImportReport {
        Map<ImportOutcome, Long> copy = new EnumMap<>(ImportOutcome.class);
        copy.putAll(outcomes);
        outcomes = Map.copyOf(copy);
        notEntered = List.copyOf(notEntered);
        remarks = List.copyOf(remarks);
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
