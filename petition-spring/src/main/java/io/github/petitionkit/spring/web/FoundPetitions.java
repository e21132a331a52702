package io.github.petitionkit.spring.web;

import io.github.petitionkit.search.SearchKey;
import java.util.List;
import java.util.Optional;

/**
 * A page of the petitions that a reader's search finds.
 *
 * @param petitions the petitions in the order of the search
 * @param next the value of {@code after} for the next page; empty on the last one
 */
record FoundPetitions(List<PetitionSummary> petitions, Optional<SearchKey> next) {
    FoundPetitions {
        petitions = List.copyOf(petitions);
    }
}
