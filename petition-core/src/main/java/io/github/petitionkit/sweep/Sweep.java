package io.github.petitionkit.sweep;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import java.util.Objects;

/**
 * What a look at all signatures of a petition together has found. Nothing has been done about it.
 *
 * @param petition which petition
 * @param signatures how many of its signatures stand, held ones included
 * @param proposals what could be invalidated, the largest first; empty where all looks like people
 */
public record Sweep(PetitionId petition, long signatures, List<Proposal> proposals) {
    /** Copies the list. */
    public Sweep {
        Objects.requireNonNull(petition, "petition");
        proposals = List.copyOf(proposals);
    }
}
