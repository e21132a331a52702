package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.search.SearchKey;
import java.util.List;
import java.util.Optional;

/**
 * A page of the petitions that wait for moderators, with all their data.
 *
 * @param petitions the longest waiting first
 * @param next the value of {@code after} for the next page; empty on the last one
 */
record ModerationPage(List<Petition> petitions, Optional<SearchKey> next) {
    ModerationPage {
        petitions = List.copyOf(petitions);
    }
}
