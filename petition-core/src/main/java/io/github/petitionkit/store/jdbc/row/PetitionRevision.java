package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.Petition;

/** A petition, and the version of the write that last changed it. */
public record PetitionRevision(Version version, Petition petition) {}
