package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the moderators' queue.
 *
 * @param state the state in its path form; {@code in-moderation} without it
 * @param department a department of the case file
 * @param label a private label of the case file
 * @param tag a tag or movement
 * @param q words of the text
 * @param free whether to leave out what somebody has checked out
 */
record QueueQuestion(
        @Nullable String state,
        @Nullable String department,
        @Nullable String label,
        @Nullable String tag,
        @Nullable String q,
        @Nullable Boolean free) {
    /** Returns the search: what has waited longest comes first. */
    PetitionSearch search() {
        PetitionSearch.Builder search = PetitionSearch.builder();
        String asked = state == null ? "in-moderation" : state;
        EnumPathFormat.read("state", asked, EnumSet.allOf(PetitionState.class)).forEach(search::state);
        try {
            if (department != null) {
                search.department(department);
            }
            if (label != null) {
                search.label(label);
            }
            if (tag != null) {
                search.tag(tag);
            }
            if (q != null) {
                search.text(q);
            }
            if (Boolean.TRUE.equals(free)) {
                search.free();
            }
            return search.build();
        } catch (IllegalArgumentException refused) {
            throw new BadParameterException("q", String.valueOf(refused.getMessage()));
        }
    }

    static SearchKey key(String after) {
        try {
            return SearchKey.parse(after);
        } catch (IllegalArgumentException malformed) {
            throw new BadParameterException("after", "Give the value of next from a page");
        }
    }
}
