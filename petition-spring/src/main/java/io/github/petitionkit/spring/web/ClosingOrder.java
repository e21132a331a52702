package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.List;
import java.util.Objects;

/**
 * A moderator's request to end petitions now.
 *
 * @param petitions which petitions, 1 to {@value PetitionIds#MOST}
 * @param reason why, for readers
 */
record ClosingOrder(List<PetitionId> petitions, Reason reason) {
    ClosingOrder {
        petitions = PetitionIds.required(petitions);
        Objects.requireNonNull(reason, "reason");
    }
}
