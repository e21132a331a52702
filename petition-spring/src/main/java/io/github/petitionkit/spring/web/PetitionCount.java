package io.github.petitionkit.spring.web;

/**
 * The number of petitions that a search finds.
 *
 * @param count the number; {@code upTo} of the question if there are as many or more
 */
record PetitionCount(int count) {}
