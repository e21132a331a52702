package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tallies for readers. What was read before is kept, so that only the figures that have changed since are read. */
final class Tallies {
    private static final int MOST_KNOWN = 1_000;

    private final Database database;
    private final Map<PetitionId, Known> known = new ConcurrentHashMap<>();

    Tallies(Database database) {
        this.database = database;
    }

    Tally tally(PetitionId petition, Instant now) {
        if (database.hosts().isPresent()) {
            return new Known(petition).snapshot(database, now);
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(petition, Known::new).snapshot(database, now);
    }

    private static final class Known {
        private final PetitionId petition;
        private final RunningTally tally = new RunningTally();
        private long version = -1;

        Known(PetitionId petition) {
            this.petition = petition;
        }

        synchronized Tally snapshot(Database database, Instant now) {
            TallyTable.Changed changed =
                    database.read("read a tally", session -> TallyTable.changed(session, petition, version));
            changed.figures().forEach(tally::set);
            version = changed.version();
            return tally.snapshot(now);
        }
    }
}
