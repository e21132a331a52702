package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds petitions. Every signing does so, so that one petition is often asked for by many at once. */
final class FoundPetitions {
    private static final int MOST_KNOWN = 10_000;

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
        if (reads.size() > MOST_KNOWN) {
            reads.clear();
        }
        Revision found = reads.computeIfAbsent(petition, this::reads).read();
        return Optional.ofNullable(found).map(Revision::petition);
    }

    private SharedReads<Revision> reads(PetitionId petition) {
        return new SharedReads<>(
                known -> database.read("find a petition", session -> table.find(session, petition, known))
                        .orElse(null));
    }
}
