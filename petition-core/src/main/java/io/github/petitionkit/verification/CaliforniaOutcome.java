package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of California's rules for the samples of a petition. {@link CaliforniaSampling#decide} computes it.
 *
 * @param decision the decision
 * @param required number of valid signatures that the petition needs
 * @param rawCount number of signatures filed in all counties
 * @param projected projected number of valid signatures, the sum over the counties
 * @param failsBelow the petition fails if the projection is less
 * @param qualifiesAbove the petition qualifies if the projection is more
 * @param counties the projection of each county, in the order of the findings
 */
public record CaliforniaOutcome(
        Decision decision,
        long required,
        long rawCount,
        long projected,
        BigDecimal failsBelow,
        BigDecimal qualifiesAbove,
        List<CaliforniaProjection> counties)
        implements SampleOutcome {
    /** Rejects {@code null} and copies the collection. */
    public CaliforniaOutcome {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(failsBelow, "failsBelow");
        Objects.requireNonNull(qualifiesAbove, "qualifiesAbove");
        counties = List.copyOf(counties);
    }
}
