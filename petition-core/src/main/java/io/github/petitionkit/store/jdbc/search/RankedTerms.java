package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a search, the rarest first.
 *
 * @param isFirstRare whether so few petitions have the first one that they can be sorted
 */
record RankedTerms(List<String> all, boolean isFirstRare) {
    /** From so many petitions on, a term is not rare, and nobody counts further. */
    private static final int MANY = 1_000;

    /** So many petitions of a term are sorted faster than the counts are walked in search of them, among a million. */
    private static final int SORTABLE = 10_000;

    private static final String COUNT =
            "select count(*) as found from (select 1 from petitionkit_term where term = ? limit %d) x";

    /** Ranks terms as far as the plan of the search depends on it. */
    static RankedTerms of(SqlSession session, PetitionSearch search) throws SQLException {
        List<String> terms = new ArrayList<>(search.terms());
        if (terms.isEmpty() || (terms.size() == 1 && search.order() != SearchOrder.MOST_SIGNED)) {
            return new RankedTerms(terms, false);
        }
        int most = search.order() == SearchOrder.MOST_SIGNED ? SORTABLE : MANY;
        long fewest = Long.MAX_VALUE;
        for (String term : search.terms()) {
            long found = count(session, term, most);
            if (found < fewest) {
                fewest = found;
                terms.remove(term);
                terms.add(0, term);
            }
        }
        return new RankedTerms(terms, fewest < most);
    }

    private static long count(SqlSession session, String term, int most) throws SQLException {
        try (PreparedStatement query = session.ask(COUNT.formatted(most))) {
            query.setString(1, term);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ResultRow(result).number("found");
            }
        }
    }
}
