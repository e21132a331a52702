package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.table.HistoryTable;
import io.github.petitionkit.store.jdbc.table.Transition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Entries of the history of a petition, which never change once they are committed.
 *
 * @param first the number of the first entry
 * @param entries the entries, in order; their numbers have no gaps
 * @param isLast whether there were no further entries
 */
record HistoryPage(long first, List<Transition> entries, boolean isLast) {
    /**
     * Reads a page of each petition.
     *
     * @param first the number of the first entry of each
     * @param most the number of entries of each
     */
    static Map<PetitionId, HistoryPage> read(SqlSession session, Map<PetitionId, Long> first, int most)
            throws SQLException {
        Map<PetitionId, List<Transition>> entries = new HashMap<>();
        first.keySet().forEach(petition -> entries.put(petition, new ArrayList<>()));
        StatementPipeline trip = new StatementPipeline(session);
        HistoryTable.pages(
                trip,
                first,
                most,
                (petition, entry) ->
                        Objects.requireNonNull(entries.get(petition)).add(entry));
        trip.make();
        Map<PetitionId, HistoryPage> pages = new HashMap<>();
        first.forEach((petition, number) -> {
            List<Transition> page = Objects.requireNonNull(entries.get(petition));
            pages.put(petition, new HistoryPage(number, page, page.size() < most));
        });
        return pages;
    }

    /** Returns the entries before one. */
    List<Transition> before(long entry) {
        return entries.subList(0, Math.toIntExact(Math.min(entries.size(), Math.max(0, entry - first))));
    }

    /** Returns the number of the entry after these. */
    long next() {
        return first + entries.size();
    }
}
