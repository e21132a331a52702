package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A moderator's request to end petitions at an instant.
 *
 * @param petitions which petitions, 1 to {@value PetitionIds#MOST}
 * @param at when they end, in the future
 * @param reason why, for readers
 */
record PlannedClosingOrder(List<PetitionId> petitions, Instant at, Reason reason) {
    PlannedClosingOrder {
        petitions = PetitionIds.required(petitions);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    PlannedClosing by(Actor moderator) {
        return new PlannedClosing(at, moderator, reason);
    }
}
