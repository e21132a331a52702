package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import java.util.List;

/**
 * The petitions that a request has changed.
 *
 * @param petitions their ids, each once
 */
record PetitionIds(List<PetitionId> petitions) {
    /** The most petitions of one request. */
    static final int MOST = 1_000;

    PetitionIds {
        petitions = List.copyOf(petitions);
    }

    /** Returns the petitions of a request, each once. */
    static List<PetitionId> required(List<PetitionId> petitions) {
        List<PetitionId> once = petitions.stream().distinct().toList();
        if (once.isEmpty() || once.size() > MOST) {
            throw new IllegalArgumentException("Give 1 to %s petitions, not %s".formatted(MOST, once.size()));
        }
        return once;
    }
}
