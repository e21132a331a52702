package io.github.petitionkit.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The petitions that a transaction has locked, and what it learnt with them, once the round trip is made. */
final class Locked {
    private final List<Head> heads = new ArrayList<>();
    private Instant now = Instant.MIN;
    private boolean listening;

    void take(Session session, Head head, Row row) throws SQLException {
        heads.add(head);
        now = row.instant("seen_at");
        listening = row.flag("listening");
        session.identifiedBy(row.textOrNull("seen_by"));
    }

    /** Those that there are. */
    List<Head> heads() {
        return heads;
    }

    /** The present by the database's clock. */
    Instant now() {
        return now;
    }

    /** Whether anybody listens to events. */
    boolean isListening() {
        return listening;
    }
}
