package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.tally.Figure;

/** A figure of a petition's tally, and the version of the petition in which it last changed. */
record FigureRow(PetitionId petition, Figure figure, long version) {}
