package io.github.petitionkit.spring.web;

import io.github.petitionkit.PetitionReader;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads petitions page by page: all in the order of creation, or what a search finds. A page of all costs two reads, and
 * two more for each page size of skipped petitions.
 *
 * @param petitions the petitions
 */
record PetitionPages(Petitions petitions) {
    /** The states in which a search of readers looks. */
    static final Set<PetitionState> SEARCHED = Collections.unmodifiableSet(
            EnumSet.of(PetitionState.OPEN, PetitionState.CLOSED, PetitionState.REJECTED, PetitionState.WITHDRAWN));

    /** Returns the visible petitions in one of the states. */
    Page<PetitionSummary, PetitionId> summaries(Optional<PetitionId> after, int limit, Set<PetitionState> states) {
        return page(after, limit, states, PetitionSummary::of, PetitionSummary::id);
    }

    /** Returns one page of what a search finds among the visible petitions in some states. */
    FoundPetitions found(PetitionQuestion question, Set<PetitionState> states, @Nullable String after, int size) {
        PetitionSearch search = PetitionQuestion.search(question.in(states, SearchOrder.LATEST));
        PetitionReader reader = petitions.reader();
        SearchPage page =
                after == null ? reader.search(search, size) : reader.search(search, PetitionQuestion.key(after), size);
        List<PetitionId> ids =
                page.petitions().stream().map(found -> found.petition().id()).toList();
        return new FoundPetitions(
                petitions.reader().progress(ids).stream()
                        .filter(progress -> states.contains(progress.state()))
                        .flatMap(progress -> PetitionSummary.of(progress).stream())
                        .toList(),
                page.next());
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
                            .flatMap(batch -> reader.progress(batch).stream())
                            .filter(progress -> states.contains(progress.state()))
                            .flatMap(progress -> view.apply(progress).stream()),
                    limit,
                    key);
        }
    }
}
