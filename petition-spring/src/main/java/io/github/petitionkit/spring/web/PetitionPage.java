package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import java.util.Optional;

/**
 * A page of petitions.
 *
 * @param petitions the petitions in the order of their creation
 * @param next what to give as {@code after} for the next page; empty on the last one
 */
record PetitionPage(List<PetitionSummary> petitions, Optional<PetitionId> next) {
    PetitionPage {
        petitions = List.copyOf(petitions);
    }
}
