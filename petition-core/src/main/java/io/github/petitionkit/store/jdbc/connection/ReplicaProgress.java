package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.UnsupportedDatabaseException;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a streaming replica has come. A thread asks the primary for the position of its log, and the replica whether it has
 * replayed that position: then the replica shows all that was committed before the question. No clocks are compared. A replica that
 * cannot be reached, or that is none, comes no further. Thread-safe.
 */
final class ReplicaProgress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaProgress.class);
    private static final String POSITION = "select cast(pg_current_wal_flush_lsn() as varchar) as position";
    private static final String HAS_REPLAYED = "select coalesce(pg_is_in_recovery()"
            + " and pg_last_wal_replay_lsn() >= cast(? as pg_lsn), false) as has_replayed";
    private static final int LOOKS_IN_STALENESS = 5;
    private static final long MOST_BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final TransactionRunner primary;
    private final TransactionRunner replica;
    private final long staleness;
    private final LongSupplier ticker;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long asOf;
    private boolean isFollowing = true;

    ReplicaProgress(TransactionRunner primary, TransactionRunner replica, Duration staleness, LongSupplier ticker) {
        this.primary = primary;
        this.replica = replica;
        this.staleness = staleness.toNanos();
        this.ticker = ticker;
        this.asOf = ticker.getAsLong() - this.staleness - 1;
    }

    void start() {
        Thread looking = new Thread(this::lookUntilClosed, "petitionkit-replica");
        looking.setDaemon(true);
        looking.start();
    }

    /** Returns whether the replica shows all that was committed up to a time of the ticker, and is not too old. */
    boolean shows(long committed) {
        long known = asOf;
        return known - committed > 0 && ticker.getAsLong() - known <= staleness;
    }

    /** Reads on the replica, whatever it shows. */
    <T> T read(String what, TransactionCallback<T> work) {
        return replica.readApart(what, work);
    }

    private void lookUntilClosed() {
        long pause = Math.min(MOST_BETWEEN_LOOKS, Math.max(1, staleness / LOOKS_IN_STALENESS));
        try {
            do {
                lookQuietly();
            } while (!closed.await(pause, TimeUnit.NANOSECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookQuietly() {
        try {
            look();
            note(ticker.getAsLong() - asOf <= staleness, null);
        } catch (StoreException unreachable) {
            note(false, unreachable);
        }
    }

    private void note(boolean follows, @Nullable Exception why) {
        if (follows != isFollowing) {
            isFollowing = follows;
            if (follows) {
                LOG.info("The replica follows again, and answers public reads");
            } else {
                LOG.warn("The replica does not follow closely enough; the primary answers all reads meanwhile", why);
            }
        }
    }

    /** Asks both once. */
    void look() {
        long asked = ticker.getAsLong();
        String position = primary.readApart("find the position of the log", ReplicaProgress::position);
        if (replica.readApart("find how far the replica is", session -> hasReplayed(session, position))) {
            asOf = asked;
        }
    }

    private static String position(SqlSession session) throws SQLException {
        if (session.dialect() == Dialect.CITUS) {
            throw new UnsupportedDatabaseException(
                    "A replica of a Citus cluster cannot answer: the log of the coordinator does not tell how far replicas of the workers are; leave the reader out");
        }
        try (PreparedStatement query = session.ask(POSITION);
                ResultSet result = query.executeQuery()) {
            result.next();
            return new ResultRow(result).text("position");
        }
    }

    private static boolean hasReplayed(SqlSession session, String position) throws SQLException {
        try (PreparedStatement query = session.ask(HAS_REPLAYED)) {
            query.setString(1, position);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return new ResultRow(result).flag("has_replayed");
            }
        }
    }

    /** Stops to follow, and returns the replica's connections to their pool. */
    @Override
    public void close() {
        closed.countDown();
        replica.close();
    }
}
