package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.store.jdbc.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The petitions that a transaction has locked, and what it learnt with them, once the round trip is made. */
public final class LockedPetitions {
    private final List<PetitionCounters> heads = new ArrayList<>();
    private Instant now = Instant.MIN;
    private boolean listening;
    private long schema;

    public void take(PetitionCounters head, ResultRow row) throws SQLException {
        heads.add(head);
        now = row.instant("seen_at");
        listening = row.flag("listening");
        schema = row.number("schema_version");
    }

    /** The version of the tables, which somebody can have changed while this node runs; 0 where nothing was locked. */
    public long schema() {
        return schema;
    }

    /** Those that there are. */
    public List<PetitionCounters> heads() {
        return heads;
    }

    /** The present by the database's clock. */
    public Instant now() {
        return now;
    }

    /** Whether anybody listens to events. */
    public boolean isListening() {
        return listening;
    }
}
