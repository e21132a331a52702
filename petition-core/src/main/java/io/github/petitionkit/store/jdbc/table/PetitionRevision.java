package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.Petition;

/** A petition as it was written by one write. */
public record PetitionRevision(long number, Petition petition) {}
