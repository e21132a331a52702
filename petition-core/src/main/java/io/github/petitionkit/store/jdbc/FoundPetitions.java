package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds petitions. Every signing does so, so that one petition is often asked for by many at once. */
final class FoundPetitions {
    private static final int MOST_KNOWN = 10_000;
    private static final Duration RECENT = Duration.ofMillis(100);

    private final InstantSource clock = InstantSource.system();
    private final Database database;
    private final PetitionTable table;
    private final Map<PetitionId, SharedReads<Revision>> reads = new ConcurrentHashMap<>();

    FoundPetitions(Database database, PetitionTable table) {
        this.database = database;
        this.table = table;
    }

    Optional<Petition> find(PetitionId petition) {
        if (database.hosts().isPresent()) {
            return database.read("find a petition", session -> table.find(session, petition, null))
                    .map(Revision::petition);
        }
        return Optional.ofNullable(reads(petition).read()).map(Revision::petition);
    }

    /** As it was a moment ago, if somebody has asked then. */
    Optional<Petition> recent(PetitionId petition) {
        return database.hosts().isPresent()
                ? find(petition)
                : Optional.ofNullable(reads(petition).recent(RECENT)).map(Revision::petition);
    }

    /** Has this node see at once what it has written itself. */
    void forget(PetitionId petition) {
        reads.remove(petition);
    }

    private SharedReads<Revision> reads(PetitionId petition) {
        if (reads.size() > MOST_KNOWN) {
            reads.clear();
        }
        SharedReads<Revision> known = reads.get(petition);
        return known == null ? reads.computeIfAbsent(petition, this::newReads) : known;
    }

    private SharedReads<Revision> newReads(PetitionId petition) {
        return new SharedReads<>(
                clock,
                known -> database.read("find a petition", session -> table.find(session, petition, known))
                        .orElse(null));
    }
}
