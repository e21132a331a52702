package io.github.petitionkit.preset;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.threshold.PetitionFigures;
import java.time.Instant;
import java.util.Map;

/** Counts as a test wants them. */
record Opinion(long counted, Map<? extends Area, Long> byArea) implements Counts {
    private static final Instant OPENED = Instant.parse("2026-03-03T09:00:00Z");

    static Opinion total(long counted) {
        return new Opinion(counted, Map.of());
    }

    @Override
    public long counted(Area area) {
        Long count = byArea.get(area);
        return count == null ? 0 : count;
    }

    boolean reaches(Policy policy, String threshold) {
        return policy.thresholds()
                .find(threshold)
                .orElseThrow()
                .criterion()
                .judge(new PetitionFigures(this, OPENED, OPENED))
                .reached();
    }
}
