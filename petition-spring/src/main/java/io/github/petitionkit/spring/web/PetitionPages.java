package io.github.petitionkit.spring.web;

import io.github.petitionkit.PetitionReader;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.PetitionState;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Petitions in order of creation, page by page. A page costs two reads, and two more each time that as many
 * petitions are passed over as are on it.
 *
 * @param petitions where they are
 */
record PetitionPages(Petitions petitions) {
    /** Those in one of the states of which there is a view. */
    Page<PetitionSummary, PetitionId> summaries(Optional<PetitionId> after, int limit, Set<PetitionState> states) {
        return page(after, limit, states, PetitionSummary::of, PetitionSummary::id);
    }

    /** Those in one of the states, with everything about them. */
    Page<Progress, PetitionId> all(Optional<PetitionId> after, int limit, Set<PetitionState> states) {
        return page(
                after,
                limit,
                states,
                Optional::of,
                progress -> progress.petition().id());
    }

    private <T> Page<T, PetitionId> page(
            Optional<PetitionId> after,
            int limit,
            Set<PetitionState> states,
            Function<Progress, Optional<T>> view,
            Function<T, PetitionId> key) {
        after.filter(id -> petitions.find(id).isEmpty()).ifPresent(id -> {
            throw new BadParameterException("after", "There is no such petition; give the next of a page");
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
