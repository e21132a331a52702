package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;

/** A petition's place in the order of creation. */
record Created(Instant at, PetitionId petition) {}
