package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The present by the database's clock, or by a test's clock. Between readings of the database's clock it adds the
 * elapsed time, so that the node's clock does not matter. Thread-safe.
 */
public final class DatabaseTime implements InstantSource {
    private final TransactionRunner database;
    private final @Nullable InstantSource clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Reading last;

    /** A reading of the database's clock, and the elapsed time at it. */
    private record Reading(Instant shown, long passed) {}

    /**
     * Makes a clock.
     *
     * @param clock a clock instead of the database's, or {@code null}
     * @param nanoTime the elapsed time in nanoseconds, such as {@link System#nanoTime}
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
            known = new Reading(database.read("read the time", DatabaseTime::ask), nanoTime.getAsLong());
            last = known;
        }
        return known.shown().plus(Duration.ofNanos(nanoTime.getAsLong() - known.passed()));
    }

    /** Records a reading of the database's clock. */
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
