package io.github.petitionkit;

import io.github.petitionkit.signature.SigningResult;
import java.util.List;

/**
 * What became of a batch of signatures that were collected elsewhere.
 *
 * @param received how many lines there were
 * @param entered how many new signatures came of them, counted or held
 * @param refusals the lines that no new signature came of, in order
 */
public record BatchReport(long received, long entered, List<Refusal> refusals) {
    /** Copies the list. */
    public BatchReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * A line that no new signature came of.
     *
     * @param line its number, from 1
     * @param result why: already signed, invalid, not eligible or refused
     */
    public record Refusal(long line, SigningResult result) {}
}
