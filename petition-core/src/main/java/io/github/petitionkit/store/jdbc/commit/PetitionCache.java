package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.sql.RowReading;
import io.github.petitionkit.store.jdbc.sql.SharedQuery;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Caches petitions, because every signing reads its petition and many do so at the same time. */
public final class PetitionCache {
    private static final String WHAT = "find a petition";
    private static final int MOST_KNOWN = 10_000;
    private static final Duration RECENT = Duration.ofMillis(100);

    private final InstantSource clock = InstantSource.system();
    private final TransactionRunner database;
    private final PetitionTable table;
    private final Map<PetitionId, Entry> entries = new ConcurrentHashMap<>();
    private final SharedQuery<PetitionId, RowReading<PetitionRevision>> reads = new SharedQuery<>(this::readAndLearn);

    /** A petition, and when it was so. */
    private record Seen(PetitionRevision revision, Instant asOf) {
        boolean isWithin(Duration age, Instant now) {
            return !now.isBefore(asOf) && now.isBefore(asOf.plus(age));
        }
    }

    /** The last that is known of a petition; an entry that was forgotten takes the results of reads that still run. */
    private static final class Entry {
        private volatile @Nullable Seen last;

        boolean isBefore(Instant asOf) {
            Seen known = last;
            return known == null || known.asOf().isBefore(asOf);
        }
    }

    public PetitionCache(TransactionRunner database, PetitionTable table) {
        this.database = database;
        this.table = table;
    }

    public Optional<Petition> find(PetitionId petition) {
        return Optional.ofNullable(read(Set.of(petition)).get(petition))
                .map(RowReading::orThrow)
                .map(PetitionRevision::petition);
    }

    /** Returns a petition as of a moment ago, if it was seen then. */
    public Optional<Petition> recent(PetitionId petition) {
        Petition seen = justSeen(petition);
        return seen == null ? find(petition) : Optional.of(seen);
    }

    /** Returns the petitions that exist, as of a moment ago; those that were not seen then are read together. */
    public Map<PetitionId, Petition> recent(Set<PetitionId> petitions) {
        Map<PetitionId, Petition> recent = new HashMap<>();
        Set<PetitionId> others = new LinkedHashSet<>();
        for (PetitionId petition : petitions) {
            Petition seen = justSeen(petition);
            if (seen == null) {
                others.add(petition);
            } else {
                recent.put(petition, seen);
            }
        }
        if (!others.isEmpty()) {
            Map<PetitionId, RowReading<PetitionRevision>> found = read(others);
            for (PetitionId petition : others) {
                RowReading<PetitionRevision> reading = found.get(petition);
                if (reading != null) {
                    recent.put(petition, reading.orThrow().petition());
                }
            }
        }
        return recent;
    }

    /** Returns a petition that was seen a moment ago, outside of the host's transactions. */
    private @Nullable Petition justSeen(PetitionId petition) {
        Seen seen = database.hosts().isPresent() ? null : entry(petition).last;
        return seen != null && seen.isWithin(RECENT, clock.instant())
                ? seen.revision().petition()
                : null;
    }

    /** Removes a petition, so that this node sees its own write at once. */
    public void forget(PetitionId petition) {
        entries.remove(petition);
    }

    /** Takes the petition from a write of this node that held its lock at that time, and did not change it. */
    public void learn(PetitionId petition, PetitionRevision revision, Instant asOf) {
        Entry known = entry(petition);
        if (known.isBefore(asOf)) {
            known.last = new Seen(revision, asOf);
        }
    }

    private Entry entry(PetitionId petition) {
        if (entries.size() > MOST_KNOWN) {
            entries.clear();
        }
        Entry known = entries.get(petition);
        return known == null ? entries.computeIfAbsent(petition, first -> new Entry()) : known;
    }

    private Map<PetitionId, RowReading<PetitionRevision>> readAndLearn(Set<PetitionId> petitions) {
        Map<PetitionId, Entry> read = new HashMap<>();
        Map<PetitionId, PetitionRevision> known = new HashMap<>();
        for (PetitionId petition : petitions) {
            Entry entry = entry(petition);
            read.put(petition, entry);
            Seen seen = entry.last;
            if (seen != null) {
                known.put(petition, seen.revision());
            }
        }
        Instant asOf = clock.instant();
        Map<PetitionId, RowReading<PetitionRevision>> found =
                database.readApart(WHAT, session -> table.find(session, petitions, known));
        found.forEach((petition, reading) -> reading.value()
                .ifPresent(revision -> Objects.requireNonNull(read.get(petition)).last = new Seen(revision, asOf)));
        return found;
    }

    /** Reads petitions in the host's transaction, or together with all who want to read some. */
    private Map<PetitionId, RowReading<PetitionRevision>> read(Set<PetitionId> petitions) {
        return database.hosts().isPresent()
                ? database.read(WHAT, session -> table.find(session, petitions, Map.of()))
                : reads.read(petitions);
    }
}
