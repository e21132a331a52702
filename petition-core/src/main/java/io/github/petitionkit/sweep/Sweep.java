package io.github.petitionkit.sweep;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import java.util.Objects;

/**
 * The findings of a sweep over all signatures of a petition. A sweep changes nothing.
 *
 * @param petition the petition
 * @param signatures the number of its active signatures, held ones included
 * @param proposals the clusters that could be invalidated, the largest first; empty if all signatures look like
 *     people's
 */
public record Sweep(PetitionId petition, long signatures, List<Proposal> proposals) {
    /** Copies the list. */
    public Sweep {
        Objects.requireNonNull(petition, "petition");
        proposals = List.copyOf(proposals);
    }
}
