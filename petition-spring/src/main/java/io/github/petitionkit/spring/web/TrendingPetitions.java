package io.github.petitionkit.spring.web;

import java.util.List;

/**
 * Open petitions by their counted signatures of the last 24 hours.
 *
 * @param petitions the ranking, from the first
 */
record TrendingPetitions(List<TrendingPetition> petitions) {
    TrendingPetitions {
        petitions = List.copyOf(petitions);
    }

    /**
     * A petition in the ranking.
     *
     * @param petition the petition
     * @param last24Hours signatures that first counted in the last 24 hours
     */
    record TrendingPetition(PetitionSummary petition, long last24Hours) {}
}
