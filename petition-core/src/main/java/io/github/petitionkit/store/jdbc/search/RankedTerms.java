package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds the term by which a search is planned. */
final class RankedTerms {
    /** From so many petitions on, a term is not rare, and nobody counts further. */
    private static final int MANY = 1_000;

    private static final String COUNT =
            "select count(*) as found from (select 1 from petitionkit_term where term = ? limit %s) x".formatted(MANY);

    private RankedTerms() {}

    /** Returns the terms: the one whose magnitudes are asked for first, or else the rarest. */
    static List<String> of(SqlSession session, PetitionSearch search) throws SQLException {
        List<String> terms = new ArrayList<>(search.terms());
        if (search.signedIn() != null && search.order() == SearchOrder.MOST_SIGNED) {
            putFirst(terms, SearchTerms.signed(search.signedIn()));
        } else if (terms.size() > 1) {
            long fewest = Long.MAX_VALUE;
            for (String term : search.terms()) {
                long found = count(session, term);
                if (found < fewest) {
                    fewest = found;
                    putFirst(terms, term);
                }
            }
        }
        return terms;
    }

    private static void putFirst(List<String> terms, String term) {
        terms.remove(term);
        terms.add(0, term);
    }

    private static long count(SqlSession session, String term) throws SQLException {
        try (PreparedStatement query = session.ask(COUNT)) {
            query.setString(1, term);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ResultRow(result).number("found");
            }
        }
    }
}
