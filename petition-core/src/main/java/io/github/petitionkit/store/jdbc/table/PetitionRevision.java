package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.Petition;

/** A petition as it was written by the write that made a state. */
public record PetitionRevision(Version version, Petition petition) {}
