package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;

/**
 * The petitions for which a moderator takes something back.
 *
 * @param petitions which petitions, 1 to {@value PetitionIds#MOST}
 */
record ChosenPetitions(List<PetitionId> petitions) {
    ChosenPetitions {
        petitions = PetitionIds.required(petitions);
    }
}
