package io.github.petitionkit.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of the answer to a search.
 *
 * @param petitions the petitions in the order of the search
 * @param nextKey the key of the next page, or {@code null} on the last one
 */
public record SearchPage(
        List<FoundPetition> petitions, @Nullable SearchKey nextKey) {
    /** Copies the list. */
    public SearchPage {
        petitions = List.copyOf(petitions);
    }

    /** {@return the key of the next page; empty on the last one} */
    public Optional<SearchKey> next() {
        return Optional.ofNullable(nextKey);
    }
}
