package io.github.petitionkit.jackson;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A movement's figures as readers see them; made by {@link PublicView}. Those of countries are rounded by
 * {@link PublicFigures}, so they can add up to less than the total.
 *
 * @param movement its hashtag
 * @param supporters people with at least one counted signature, each once
 * @param signatures counted signatures
 * @param byCountry counted signatures by the signer's country
 * @param byHour counted signatures by the start of the hour, in UTC
 * @param lastHour signatures of the last hour
 * @param last24Hours signatures of the last 24 hours
 */
public record PublicMovement(
        Hashtag movement,
        long supporters,
        long signatures,
        Map<Country, Long> byCountry,
        Map<Instant, Long> byHour,
        long lastHour,
        long last24Hours) {
    /** Rejects {@code null} and copies the maps. */
    public PublicMovement {
        Objects.requireNonNull(movement, "movement");
        byCountry = InOrder.copyOf(byCountry);
        byHour = InOrder.copyOf(byHour);
    }
}
