package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import java.util.Optional;

/**
 * Some petitions of a longer list.
 *
 * @param petitions in the order in which they were created
 * @param next what to give as {@code after} for the next page; empty on the last one
 */
record PetitionPage(List<PetitionSummary> petitions, Optional<PetitionId> next) {
    PetitionPage {
        petitions = List.copyOf(petitions);
    }
}
