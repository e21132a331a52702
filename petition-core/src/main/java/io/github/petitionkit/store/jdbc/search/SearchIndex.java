package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.TallyChange;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    public static void revise(StatementPipeline trip, Petition before, Petition after, Standing standing) {
        if (!standing.equals(Standing.of(before, standing.counted()))) {
            TermTable.move(trip, standing);
        }
        if (isFoundOtherwise(before, after)) {
            TermTable.change(trip, standing, SearchTerms.of(before), SearchTerms.of(after));
        }
    }

    /** Adds a change of the counts of a petition to its terms: they move where a count leaves its magnitude. */
    public static void count(StatementPipeline trip, Standing standing, Counts after, TallyChange change) {
        if (Magnitude.of(after.counted()) != Magnitude.of(after.counted() - change.counted())) {
            TermTable.resize(trip, standing);
        }
        AreaTerms.change(trip, standing, after, change);
    }

    /** Adds all counts of a petition to its terms. */
    public static void recount(StatementPipeline trip, Standing standing, Collection<Figure> tally) {
        TermTable.resize(trip, standing);
        AreaTerms.replaceAll(trip, standing, tally);
    }

    private static boolean isFoundOtherwise(Petition before, Petition after) {
        return !before.life().equals(after.life())
                || !before.policy().equals(after.policy())
                || !before.content().equals(after.content())
                || !before.joined().equals(after.joined())
                || !before.outcomes().equals(after.outcomes())
                || !before.thresholds().equals(after.thresholds())
                || !Objects.equals(before.archival(), after.archival());
    }
}
