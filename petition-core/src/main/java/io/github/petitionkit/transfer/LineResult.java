package io.github.petitionkit.transfer;

import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line its number, from 1
 * @param outcome what became of it
 * @param signature the new signature, or the earlier one of the same signer; {@code null} if there is none, and in a
 *     preview
 * @param reasons why it did not enter, by field; empty if the outcome says it. Of a line that entered, what it says and
 *     its signature does not: {@code future-date}. They quote nothing of the line and may be shown and logged
 */
public record LineResult(
        long line, ImportOutcome outcome, @Nullable SignatureId signature, List<Violation> reasons) {
    /** Copies the list. */
    public LineResult {
        Objects.requireNonNull(outcome, "outcome");
        reasons = List.copyOf(reasons);
    }

    /**
     * Makes the result of a line that was signed.
     *
     * @param line its number, from 1
     * @param result the result of signing
     * @return what became of the line
     */
    public static LineResult of(long line, SigningResult result) {
        if (result instanceof SigningResult.Confirmed counted) {
            return new LineResult(line, ImportOutcome.COUNTED, counted.signature(), List.of());
        } else if (result instanceof SigningResult.Held held) {
            return new LineResult(line, ImportOutcome.HELD, held.signature(), List.of());
        } else if (result instanceof SigningResult.ConfirmationNeeded attempt) {
            return new LineResult(line, ImportOutcome.UNCONFIRMED, attempt.signature(), List.of());
        } else if (result instanceof SigningResult.AlreadySigned again) {
            ImportOutcome outcome = again.otherName() ? ImportOutcome.MAILBOX_TAKEN : ImportOutcome.ALREADY_SIGNED;
            return new LineResult(line, outcome, again.earlier(), List.of());
        } else if (result instanceof SigningResult.StaysOut out) {
            return new LineResult(line, ImportOutcome.STAYS_OUT, out.earlier(), List.of());
        } else if (result instanceof SigningResult.NotEligible barred) {
            return new LineResult(line, ImportOutcome.NOT_ELIGIBLE, null, barred.reasons());
        } else if (result instanceof SigningResult.Invalid invalid) {
            return faulty(line, invalid.violations());
        }
        SigningResult.Refused refused = (SigningResult.Refused) result;
        return new LineResult(
                line,
                ImportOutcome.REFUSED,
                null,
                refused.assessment().signals().stream()
                        .map(signal -> new Violation("", signal.code(), signal.evidence()))
                        .toList());
    }

    /**
     * Makes the result of a line with faults.
     *
     * @param line its number, from 1
     * @param faults at least one
     * @return what became of the line
     */
    public static LineResult faulty(long line, List<Violation> faults) {
        return new LineResult(line, ImportOutcome.INVALID, null, faults);
    }

    /**
     * Returns the result without a signature, because a preview stores none.
     *
     * @return the result
     */
    public LineResult withoutSignature() {
        return new LineResult(line, outcome, null, reasons);
    }
}
