package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.List;

/**
 * A moderator's request to put petitions that have ended into an archive.
 *
 * @param petitions which petitions, 1 to {@value PetitionIds#MOST}
 * @param archive the code of the archive, with the syntax of a {@link Reason}'s code
 */
record ArchivalOrder(List<PetitionId> petitions, String archive) {
    ArchivalOrder {
        petitions = PetitionIds.required(petitions);
        archive = Reason.of(archive).code();
    }
}
