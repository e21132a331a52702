package io.github.petitionkit.search;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a petition stands, as searches see it.
 *
 * @param petition its id
 * @param state its recorded state: an open petition is {@code OPEN} until its closing has been recorded
 * @param since when it came into this state, to the microsecond
 * @param counted its counted signatures; those of one area where the search is about one
 */
public record Standing(PetitionId petition, PetitionState state, Instant since, long counted) {
    /** Orders ids as databases do: by their bytes, without a sign. */
    static final Comparator<Standing> BY_ID =
            Comparator.comparing(standing -> standing.petition.value(), Standing::compareBytes);

    /** Rounds the instant down to the microsecond. */
    public Standing {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(state, "state");
        since = since.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Makes the standing of a petition.
     *
     * @param petition the petition
     * @param counted its counted signatures
     * @return the standing
     */
    public static Standing of(Petition petition, long counted) {
        return new Standing(
                petition.id(), petition.life().state(), petition.life().inStateSince(), counted);
    }

    private static int compareBytes(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
