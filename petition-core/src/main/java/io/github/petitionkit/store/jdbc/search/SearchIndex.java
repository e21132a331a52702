package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.util.List;

/** Keeps the rows of searches with the petitions. */
public final class SearchIndex {
    private SearchIndex() {}

    /** Adds a new petition. */
    public static void add(StatementPipeline trip, Petition petition) {
        Standing standing = Standing.of(petition, 0);
        StandingTable.put(trip, List.of(standing));
        TermTable.replaceAll(trip, standing, SearchTerms.of(petition));
    }

    /** Adds the changes of the terms of a petition, its state and since when it has had it. */
    public static void revise(StatementPipeline trip, Petition before, Petition after) {
        Standing standing = Standing.of(after, 0);
        if (!standing.equals(Standing.of(before, 0))) {
            TermTable.move(trip, standing);
        }
        if (!before.content().equals(after.content()) || !before.joined().equals(after.joined())) {
            TermTable.change(trip, standing, SearchTerms.of(before), SearchTerms.of(after));
        }
    }
}
