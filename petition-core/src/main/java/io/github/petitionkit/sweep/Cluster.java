package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Criteria;
import java.util.List;
import java.util.Objects;

/**
 * Signatures that have something in common and do not look like the rest of their petition.
 *
 * @param criteria the criteria that match them; may hold personal data
 * @param expected the number of such signatures that the petition would have anyway, by its usual mix
 * @param evidence the suspicious findings, in words and figures without personal data
 * @param innocent an innocent explanation; rule it out first
 */
public record Cluster(Criteria criteria, double expected, List<String> evidence, String innocent) {
    /** Requires an expected number of 0 or more. */
    public Cluster {
        Objects.requireNonNull(criteria, "criteria");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(innocent, "innocent");
        if (!(expected >= 0)) {
            throw new IllegalArgumentException("A number of signatures is expected, not " + expected);
        }
    }
}
