package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;

/** A petition's position in the order of creation. */
public record CreationCursor(Instant at, PetitionId petition) {}
