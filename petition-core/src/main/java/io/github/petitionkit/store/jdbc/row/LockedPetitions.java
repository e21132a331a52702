package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.store.jdbc.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The petitions that a transaction has locked, if any, and the facts read with them, available after the round trip. */
public final class LockedPetitions {
    private final List<PetitionCounters> heads = new ArrayList<>();
    private Instant now = Instant.MIN;
    private boolean listening;
    private long schema;
    private int transaction;

    public void take(PetitionCounters head, ResultRow row) throws SQLException {
        heads.add(head);
        take(row);
    }

    public void take(ResultRow row) throws SQLException {
        now = row.instant("seen_at");
        listening = row.flag("listening");
        schema = row.number("schema_version");
        transaction = (int) Long.parseLong(row.text("transaction_id"));
    }

    /** Returns the number of the transaction, as the rows that it writes will tell it; 0 if they do not. */
    public int transaction() {
        return transaction;
    }

    /** Returns the version of the tables, which can change while this node runs; 0 if nothing was locked. */
    public long schema() {
        return schema;
    }

    /** Returns the counters of the petitions that exist. */
    public List<PetitionCounters> heads() {
        return heads;
    }

    /** Returns the present by the database's clock. */
    public Instant now() {
        return now;
    }

    /** Returns whether any listener has subscribed. */
    public boolean isListening() {
        return listening;
    }
}
