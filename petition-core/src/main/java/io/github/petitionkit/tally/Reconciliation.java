package io.github.petitionkit.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a recount found. The tally now says what the signatures say.
 *
 * @param before the tally as it was kept
 * @param after the tally as recounted from the signatures
 */
public record Reconciliation(Tally before, Tally after) {
    /** Checks the components. */
    public Reconciliation {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** {@return whether the tally was right} */
    public boolean isClean() {
        return findings().isEmpty();
    }

    /** {@return each figure that was wrong, as in {@code country LV: 212 kept, 213 found}; empty if the tally was right} */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        compare("counted", before.counted(), after.counted(), findings);
        compare("raw", before.raw(), after.raw(), findings);
        compare("pending", before.pending(), after.pending(), findings);
        compare("held", before.held(), after.held(), findings);
        compare("country", before.byCountry(), after.byCountry(), findings);
        compare("region", before.byRegion(), after.byRegion(), findings);
        compare("assurance", before.byAssurance(), after.byAssurance(), findings);
        compare("hour", before.byHour(), after.byHour(), findings);
        compare("last hour", before.lastHour(), after.lastHour(), findings);
        compare("last 24 hours", before.last24Hours(), after.last24Hours(), findings);
        return List.copyOf(findings);
    }

    private static <K extends Comparable<? super K>> void compare(
            String name, Map<K, Long> kept, Map<K, Long> found, List<String> findings) {
        Set<K> keys = new TreeSet<>(kept.keySet());
        keys.addAll(found.keySet());
        for (K key : keys) {
            compare(Breakdown.label(name, key), kept.getOrDefault(key, 0L), found.getOrDefault(key, 0L), findings);
        }
    }

    private static void compare(String name, long kept, long found, List<String> findings) {
        if (kept != found) {
            findings.add("%s: %d kept, %d found".formatted(name, kept, found));
        }
    }
}
