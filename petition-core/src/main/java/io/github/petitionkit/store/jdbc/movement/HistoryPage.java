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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

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
     * @param inMovements the petitions of which it also reads who has signed
     * @param most the number of entries of each
     */
    static Map<PetitionId, HistoryPage> read(
            SqlSession session, Map<PetitionId, Long> first, Set<PetitionId> inMovements, int most)
            throws SQLException {
        Map<PetitionId, List<Transition>> entries = new HashMap<>();
        first.keySet().forEach(petition -> entries.put(petition, new ArrayList<>()));
        StatementPipeline trip = new StatementPipeline(session);
        BiConsumer<PetitionId, Transition> found = (petition, entry) ->
                Objects.requireNonNull(entries.get(petition)).add(entry);
        Map<PetitionId, Long> others = new HashMap<>(first);
        others.keySet().removeAll(inMovements);
        HistoryTable.pages(trip, others, most, found);
        Map<PetitionId, Long> ofPeople = new HashMap<>(first);
        ofPeople.keySet().retainAll(inMovements);
        HistoryTable.pagesOfPeople(trip, ofPeople, most, found);
        trip.make();
        Map<PetitionId, HistoryPage> pages = new HashMap<>();
        first.forEach((petition, number) -> {
            List<Transition> page = Objects.requireNonNull(entries.get(petition));
            pages.put(petition, new HistoryPage(number, page, page.size() < most));
        });
        return pages;
    }

    /** Returns the number of the entry after these. */
    long next() {
        return first + entries.size();
    }

    /** Returns this page from one of its entries on, or the empty end of a last page; nothing if it does not tell. */
    Optional<HistoryPage> from(long entry) {
        boolean tells = entry >= first && (entry < next() || (isLast && entry == next()));
        return tells
                ? Optional.of(
                        new HistoryPage(entry, entries.subList(Math.toIntExact(entry - first), entries.size()), isLast))
                : Optional.empty();
    }
}
