package io.github.petitionkit.spring.web;

import io.github.petitionkit.PetitionReader;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads petitions page by page, in the order of creation. A page costs two reads, and two more for each page size of
 * skipped petitions.
 *
 * @param petitions the petitions
 */
record PetitionPages(Petitions petitions) {
    /** Returns the visible petitions in one of the states. */
    Page<PetitionSummary, PetitionId> summaries(Optional<PetitionId> after, int limit, Set<PetitionState> states) {
        return page(after, limit, states, PetitionSummary::of, PetitionSummary::id);
    }

    private <T> Page<T, PetitionId> page(
            Optional<PetitionId> after,
            int limit,
            Set<PetitionState> states,
            Function<Progress, Optional<T>> view,
            Function<T, PetitionId> key) {
        after.filter(id -> petitions.find(id).isEmpty()).ifPresent(id -> {
            throw new BadParameterException("after", "There is no such petition; give the value of next from a page");
        });
        PetitionReader reader = petitions.reader();
        try (Stream<PetitionId> ids = after.map(reader::petitions).orElseGet(reader::petitions)) {
            return Page.of(
                    Page.inBatches(ids, Page.size(limit) + 1)
                            .flatMap(batch -> petitions.progress(batch).stream())
                            .filter(progress -> states.contains(progress.state()))
                            .flatMap(progress -> view.apply(progress).stream()),
                    limit,
                    key);
        }
    }
}
