package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.Petition;

/** A petition as it was written by one write. */
record Revision(long number, Petition petition) {}
