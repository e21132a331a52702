package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that moderators alone have: those about case files, and any state.
 *
 * @param state the state in its path form; {@code in-moderation} without it
 * @param department a department of the case file
 * @param label a private label of the case file
 * @param unassigned whether to leave out what has a department
 * @param unlabelled whether to leave out what has a label
 * @param free whether to leave out what somebody has checked out
 */
record QueueQuestion(
        @Nullable String state,
        @Nullable String department,
        @Nullable String label,
        @Nullable Boolean unassigned,
        @Nullable Boolean unlabelled,
        @Nullable Boolean free) {
    /** Returns the search: what has waited longest comes first, unless the question has another order. */
    PetitionSearch search(PetitionQuestion question) {
        String asked = state == null ? "in-moderation" : state;
        PetitionSearch.Builder search = question.in(
                EnumPathFormat.read("state", asked, EnumSet.allOf(PetitionState.class)), SearchOrder.LONGEST_WAITING);
        PetitionQuestion.add("department", department, search::department);
        PetitionQuestion.add("label", label, search::label);
        if (Boolean.TRUE.equals(unassigned)) {
            search.unassigned();
        }
        if (Boolean.TRUE.equals(unlabelled)) {
            search.unlabelled();
        }
        if (Boolean.TRUE.equals(free)) {
            search.free();
        }
        return PetitionQuestion.search(search);
    }
}
