package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The projected number of valid signatures of a county by its sample, with the figures of California Code of
 * Regulations, title 2, 20530 to 20532, in the order of the example in 20540. {@link CaliforniaSampling#project}
 * computes it.
 *
 * @param findings the findings in the sample
 * @param rate valid signatures of the sample as a share of it, four decimal places, so 0.7147 for 71.47 percent
 * @param uncorrected raw count x rate, rounded up
 * @param value number of filed signatures for each one of the sample, four decimal places
 * @param weight value x (value - 1), the number of duplicates for each one of the sample, four decimal places
 * @param duplicates estimated duplicates among all signatures: weight x duplicates of the sample, rounded up
 * @param valid projected valid signatures: uncorrected - duplicates; negative if duplicates outweigh the rest, because
 *     the regulation sets no minimum
 */
public record CaliforniaProjection(
        SampleFindings findings,
        BigDecimal rate,
        long uncorrected,
        BigDecimal value,
        BigDecimal weight,
        long duplicates,
        long valid) {
    /** Rejects {@code null}. */
    public CaliforniaProjection {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(weight, "weight");
    }
}
