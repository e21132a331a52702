package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.row.RowNumbers;
import io.github.petitionkit.store.jdbc.row.TallyRow;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.table.TallyTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes cached petitions with the writes of other nodes, within the transaction that has locked them. It drops data
 * that the database has lost.
 *
 * @param cache the cached petitions; refreshed ones are removed
 */
record PetitionRefresh(Tables tables, Map<PetitionId, CachedPetition> cache) {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionRefresh.class);

    /** A petition's counters, and its cache entry for them. */
    record Refreshed(PetitionCounters head, CachedPetition known) {}

    List<Refreshed> of(SqlSession session, List<PetitionCounters> heads) throws SQLException {
        Map<PetitionId, CachedPetition> known = new LinkedHashMap<>();
        List<PetitionCounters> unknown = new ArrayList<>();
        List<PetitionCounters> revised = new ArrayList<>();
        List<PerPetition<Long>> behind = new ArrayList<>();
        for (PetitionCounters head : heads) {
            CachedPetition cached = remembered(head);
            if (cached == null) {
                unknown.add(head);
            } else {
                known.put(head.petition(), cached);
            }
            if (cached == null || !cached.revision().version().equals(head.revision())) {
                revised.add(head);
            }
            Version version = cached == null ? Version.NEVER : cached.version();
            if (!version.equals(head.state())) {
                if (cached != null) {
                    cached.share();
                }
                behind.add(new PerPetition<>(head.petition(), version.number()));
            }
        }
        revise(session, revised, known);
        if (!behind.isEmpty()) {
            for (TallyRow row : TallyTable.changed(session, behind)) {
                Objects.requireNonNull(known.get(row.petition())).take(row.figure());
            }
        }
        Map<PetitionId, RowNumbers> numbers = numbers(session, unknown);
        List<Refreshed> refreshed = new ArrayList<>();
        for (PetitionCounters head : heads) {
            CachedPetition cached = Objects.requireNonNull(known.get(head.petition()));
            cached.take(head.totals());
            if (cached.version().equals(Version.NEVER)) {
                cached.checkFigures();
            }
            cached.reach(head);
            RowNumbers rows = numbers.get(head.petition());
            refreshed.add(new Refreshed(rows == null ? head : withRoom(head, rows), cached));
        }
        return refreshed;
    }

    /** Returns petitions as they are after this node's last writes. */
    static List<Refreshed> unlocked(Map<PetitionId, CachedPetition> cache, List<PetitionId> petitions) {
        List<Refreshed> known = new ArrayList<>(petitions.size());
        for (PetitionId petition : petitions) {
            CachedPetition cached = Objects.requireNonNull(cache.remove(petition));
            known.add(new Refreshed(cached.counters(), cached));
        }
        return known;
    }

    private @Nullable CachedPetition remembered(PetitionCounters head) {
        CachedPetition cached = cache.remove(head.petition());
        return cached != null && head.hasGoneThrough(cached.version()) && !cached.isEdited(head) ? cached : null;
    }

    private void revise(SqlSession session, List<PetitionCounters> heads, Map<PetitionId, CachedPetition> known)
            throws SQLException {
        if (heads.isEmpty()) {
            return;
        }
        Map<PetitionId, RowReading<Petition>> documents = tables.petitions()
                .documents(
                        session, heads.stream().map(PetitionCounters::petition).toList());
        for (PetitionCounters head : heads) {
            Petition petition =
                    Objects.requireNonNull(documents.get(head.petition())).orThrow();
            PetitionRevision revision = new PetitionRevision(head.revision(), petition);
            known.computeIfAbsent(head.petition(), id -> new CachedPetition(revision))
                    .revise(revision);
        }
    }

    private static Map<PetitionId, RowNumbers> numbers(SqlSession session, List<PetitionCounters> heads)
            throws SQLException {
        Map<PetitionId, RowNumbers> numbers = new LinkedHashMap<>();
        if (!heads.isEmpty()) {
            RowNumbers.of(
                            session,
                            heads.stream().map(PetitionCounters::petition).toList())
                    .forEach(rows -> numbers.put(rows.petition(), rows));
        }
        return numbers;
    }

    /**
     * Raises the counters above all rows, so that no number is used twice, even after a manual edit or a restored row.
     */
    private static PetitionCounters withRoom(PetitionCounters head, RowNumbers rows) {
        if (rows.leaveRoomFor(head)) {
            return head;
        }
        PetitionCounters after = head.after(rows);
        LOG.warn(
                "The counters of petition {} are behind its rows, so one or the other has been edited; it continues"
                        + " from signature {}, entry {} and event {}, not from {}, {} and {}",
                head.petition(),
                after.signatures(),
                after.entries(),
                after.events(),
                head.signatures(),
                head.entries(),
                head.events());
        return after;
    }
}
