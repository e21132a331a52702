package io.github.petitionkit.jackson;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A petition's progress as readers see it; made by {@link PublicView}. Counts are of counted signatures. Those of
 * countries and regions are rounded by {@link PublicFigures}, so they can add up to less than the total.
 *
 * @param petition the petition
 * @param state its state
 * @param at when the counts were taken
 * @param counted signatures that count
 * @param goal the next round number
 * @param signingFrom when signing starts, if that is later than its publication
 * @param deadline when it closes by its term
 * @param byCountry counts by the signer's country
 * @param byRegion counts by the signer's region, if known
 * @param byHour counts by the start of the hour, in UTC
 * @param lastHour count of the last hour
 * @param last24Hours count of the last 24 hours
 * @param thresholds the progress towards each threshold
 */
public record PublicProgress(
        PetitionId petition,
        PetitionState state,
        Instant at,
        long counted,
        long goal,
        Optional<Instant> signingFrom,
        Optional<Instant> deadline,
        Map<Country, Long> byCountry,
        Map<Region, Long> byRegion,
        Map<Instant, Long> byHour,
        long lastHour,
        long last24Hours,
        List<Station> thresholds) {
    /** Rejects {@code null} and copies the collections. */
    public PublicProgress {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(signingFrom, "signingFrom");
        Objects.requireNonNull(deadline, "deadline");
        byCountry = InOrder.copyOf(byCountry);
        byRegion = InOrder.copyOf(byRegion);
        byHour = InOrder.copyOf(byHour);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * The progress towards one threshold.
     *
     * @param code the threshold's code
     * @param needed the minimum number of signatures; more can be needed, because areas matter too
     * @param fraction the met fraction, from 0 to 1, for display
     * @param reachedAt when it was reached
     */
    public record Station(String code, long needed, double fraction, Optional<Instant> reachedAt) {
        /** Rejects {@code null}. */
        public Station {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reachedAt, "reachedAt");
        }
    }
}
