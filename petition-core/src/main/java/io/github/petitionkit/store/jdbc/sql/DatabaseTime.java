package io.github.petitionkit.store.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The present by the database's clock, or by the one that a test has given the store. Between readings of the database's it
 * goes on by the time that has passed here, so that the clock of the node does not matter. Safe for many threads.
 */
public final class DatabaseTime implements InstantSource {
    private final TransactionRunner database;
    private final @Nullable InstantSource clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Reading last;

    /** What the database's clock showed, and how much time had passed then. */
    private record Reading(Instant shown, long passed) {}

    /**
     * The present.
     *
     * @param clock what shows it instead of the database's clock
     * @param nanoTime the time that passes, as {@link System#nanoTime} has it
     */
    public DatabaseTime(TransactionRunner database, @Nullable InstantSource clock, LongSupplier nanoTime) {
        this.database = database;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public Instant instant() {
        if (clock != null) {
            return clock.instant();
        }
        Reading known = last;
        if (known == null) {
            known = new Reading(database.read("ask for the time", DatabaseTime::ask), nanoTime.getAsLong());
            last = known;
        }
        return known.shown().plus(Duration.ofNanos(nanoTime.getAsLong() - known.passed()));
    }

    /** Takes note of what the database's clock shows. */
    public void read(Instant shown) {
        last = new Reading(shown, nanoTime.getAsLong());
    }

    private static Instant ask(SqlSession session) throws SQLException {
        try (PreparedStatement query = session.ask("select " + session.dialect().now() + " as seen_at");
                ResultSet result = query.executeQuery()) {
            result.next();
            return new ResultRow(result).instant("seen_at");
        }
    }
}
