package io.github.petitionkit.movement;

import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.tally.Tally;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The progress of a movement.
 *
 * @param movement its hashtag
 * @param supporters people who have signed at least one of its petitions
 * @param petitions the counts of each of its petitions
 */
public record MovementProgress(Hashtag movement, long supporters, Map<PetitionId, Tally> petitions) {
    /** Copies the map. */
    public MovementProgress {
        Objects.requireNonNull(movement, "movement");
        petitions = Collections.unmodifiableMap(new LinkedHashMap<>(petitions));
    }

    /** {@return counted signatures of all its petitions; a person who signs two petitions counts twice} */
    public long signatures() {
        return petitions.values().stream().mapToLong(Tally::counted).sum();
    }

    /** {@return counted signatures of the last hour} */
    public long lastHour() {
        return petitions.values().stream().mapToLong(Tally::lastHour).sum();
    }

    /** {@return counted signatures of the last 24 hours} */
    public long last24Hours() {
        return petitions.values().stream().mapToLong(Tally::last24Hours).sum();
    }

    /** {@return counted signatures by the signer's country} */
    public SortedMap<Country, Long> byCountry() {
        SortedMap<Country, Long> sum = new TreeMap<>();
        petitions
                .values()
                .forEach(tally -> tally.byCountry().forEach((country, count) -> sum.merge(country, count, Long::sum)));
        return sum;
    }
}
