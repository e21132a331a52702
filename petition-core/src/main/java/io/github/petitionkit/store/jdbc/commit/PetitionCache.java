package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.connection.TransactionRunner;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.sql.SingleFlight;
import io.github.petitionkit.store.jdbc.table.PetitionTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Caches petitions, because every signing reads its petition and many do so at the same time. */
public final class PetitionCache {
    private static final int MOST_KNOWN = 10_000;
    private static final Duration RECENT = Duration.ofMillis(100);

    private final InstantSource clock = InstantSource.system();
    private final TransactionRunner database;
    private final PetitionTable table;
    private final Map<PetitionId, SingleFlight<PetitionRevision>> reads = new ConcurrentHashMap<>();

    public PetitionCache(TransactionRunner database, PetitionTable table) {
        this.database = database;
        this.table = table;
    }

    public Optional<Petition> find(PetitionId petition) {
        if (database.hosts().isPresent()) {
            return database.read("find a petition", session -> table.find(session, petition, null))
                    .map(PetitionRevision::petition);
        }
        return Optional.ofNullable(reads(petition).read()).map(PetitionRevision::petition);
    }

    /** Returns a petition as of a moment ago, if it was read then. */
    public Optional<Petition> recent(PetitionId petition) {
        return database.hosts().isPresent()
                ? find(petition)
                : Optional.ofNullable(reads(petition).recent(RECENT)).map(PetitionRevision::petition);
    }

    /** Removes a petition, so that this node sees its own write at once. */
    public void forget(PetitionId petition) {
        reads.remove(petition);
    }

    /** Takes the petition from a write of this node that held its lock at that time, and did not change it. */
    public void learn(PetitionId petition, PetitionRevision revision, Instant asOf) {
        reads(petition).learn(revision, asOf);
    }

    private SingleFlight<PetitionRevision> reads(PetitionId petition) {
        if (reads.size() > MOST_KNOWN) {
            reads.clear();
        }
        SingleFlight<PetitionRevision> known = reads.get(petition);
        return known == null ? reads.computeIfAbsent(petition, this::newReads) : known;
    }

    private SingleFlight<PetitionRevision> newReads(PetitionId petition) {
        return new SingleFlight<>(
                clock,
                known -> database.read("find a petition", session -> table.find(session, petition, known))
                        .orElse(null));
    }
}
