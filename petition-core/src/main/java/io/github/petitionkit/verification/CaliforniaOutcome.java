package io.github.petitionkit.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What California's rules make of the samples of a petition. {@link CaliforniaSampling#decide} computes it.
 *
 * @param decision what was decided
 * @param required how many valid signatures the petition needs
 * @param rawCount how many were filed in all counties
 * @param projected how many of them are valid by the samples, the sum over the counties
 * @param failsBelow the petition fails where the projection is less
 * @param qualifiesAbove the petition qualifies where the projection is more
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
