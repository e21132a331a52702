package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the rows of searches with the petitions. */
public final class SearchIndex {
    private SearchIndex() {}

    /** Adds a new petition. */
    public static void add(StatementPipeline trip, Petition petition) {
        Standing standing = Standing.of(petition, 0);
        StandingTable.put(trip, List.of(standing));
        Set<String> terms = new TreeSet<>(SearchTerms.of(petition));
        terms.addAll(SearchTerms.of(CaseFile.EMPTY));
        TermTable.replaceAll(trip, standing, terms);
    }

    /** Adds the changes of the terms of a petition, its state and since when it has had it. */
    public static void revise(StatementPipeline trip, Petition before, Petition after) {
        Standing standing = Standing.of(after, 0);
        if (!standing.equals(Standing.of(before, 0))) {
            TermTable.move(trip, standing);
        }
        if (isFoundOtherwise(before, after)) {
            TermTable.change(trip, standing, SearchTerms.of(before), SearchTerms.of(after));
        }
    }

    private static boolean isFoundOtherwise(Petition before, Petition after) {
        return !before.content().equals(after.content())
                || !before.joined().equals(after.joined())
                || !before.outcomes().equals(after.outcomes())
                || !before.thresholds().equals(after.thresholds());
    }
}
