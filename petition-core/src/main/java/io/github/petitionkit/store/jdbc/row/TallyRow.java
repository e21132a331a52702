package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.tally.Figure;

/** A figure of a petition's tally, and the version of the petition in which it last changed. */
public record TallyRow(PetitionId petition, Figure figure, long version) {}
