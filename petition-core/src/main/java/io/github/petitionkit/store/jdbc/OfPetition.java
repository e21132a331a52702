package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;

/** Something that belongs to a petition. */
record OfPetition<T>(PetitionId petition, T value) {}
