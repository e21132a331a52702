package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.sql.SilenceLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections of the host's pool that the store keeps, which prevents a deadlock with callers that hold a connection
 * while they wait for the store. A separate thread opens them at the first use, and closing returns them to the pool.
 * If all are in use, callers wait in order. Thread-safe.
 */
public final class ConnectionReserve implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionReserve.class);
    private static final Duration UNCHECKED = Duration.ofMillis(500);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(10);
    private static final Duration LONGEST_WITHOUT_ANY = Duration.ofSeconds(5);
    private static final int VALIDATION_SECONDS = 2;

    private final DataSource source;
    private final int most;
    private final LongSupplier nanoTime;
    private final Semaphore turns;
    private final PoolerCheck poolerCheck = new PoolerCheck();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Idle connections, the most recently used one first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private int open;
    private boolean isOpening;
    private long openingSince;
    private boolean hasHadOne;
    private boolean isClosed;
    private int failures;
    private long failedAt;
    private @Nullable Throwable failure;

    /** A connection, since when it is idle, and the affinity of its last user, or {@code null} before the first. */
    private record Idle(
            Connection connection, long since, @Nullable Object affinity) {}

    /**
     * Makes a reserve.
     *
     * @param most number of connections to keep, at least 1
     * @param nanoTime the elapsed time in nanoseconds, such as {@link System#nanoTime}
     */
    public ConnectionReserve(DataSource source, int most, LongSupplier nanoTime) {
        this.source = source;
        this.most = most;
        this.nanoTime = nanoTime;
        this.turns = new Semaphore(most, true);
    }

    /**
     * Takes a connection that was used a moment ago or is valid. Return it by {@link #give} or {@link #discard}.
     *
     * @param affinity users with the same one get the same connections as far as possible; compared by identity
     * @throws SQLException if none is idle and none can be opened
     */
    public Connection take(Object affinity) throws SQLException {
        return take(affinity, UNCHECKED);
    }

    /** Takes a connection after validating it, for use after a failure, when other connections can be broken too. */
    public Connection takeValid(Object affinity) throws SQLException {
        return take(affinity, Duration.ZERO);
    }

    private Connection take(Object affinity, Duration trusted) throws SQLException {
        turns.acquireUninterruptibly();
        try {
            Idle next = next(affinity);
            while (nanoTime.getAsLong() - next.since() >= trusted.toNanos() && !isAlive(next.connection())) {
                forget(next.connection());
                next = next(affinity);
            }
            return next.connection();
        } catch (SQLException | RuntimeException | Error none) {
            turns.release();
            throw none;
        }
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException | RuntimeException | Error dead) {
            return false;
        }
    }

    private Idle next(Object affinity) throws SQLException {
        boolean isInterrupted = false;
        lock.lock();
        try {
            int seen = failures;
            while (idle.isEmpty() && !isClosed) {
                if (open == 0 && failures > seen) {
                    throw unreachable(failure);
                }
                if (open < most && !isOpening && mayTryAgain()) {
                    startOpening();
                }
                if (open > 0 || !hasHadOne) {
                    changed.awaitUninterruptibly();
                } else {
                    try {
                        changed.awaitNanos(leftToWait());
                    } catch (InterruptedException later) {
                        isInterrupted = true;
                    }
                }
            }
            if (!isClosed) {
                return popFor(affinity);
            }
            open++;
        } finally {
            lock.unlock();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return new Idle(opened(), nanoTime.getAsLong(), null);
    }

    /** Removes the idle connection that was last used with this affinity, or else the one that was not used for longest. */
    private Idle popFor(Object affinity) {
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle each = all.next();
            if (each.affinity() == affinity) {
                all.remove();
                return each;
            }
        }
        return idle.removeLast();
    }

    private void startOpening() {
        Thread opener = new Thread(this::openAll, "petitionkit-connections");
        opener.setDaemon(true);
        opener.start();
        isOpening = true;
        openingSince = nanoTime.getAsLong();
    }

    /**
     * Returns how many nanoseconds to wait for the pool at most. If the store has lost all its connections, for example
     * because the database was restarted, the callers that wait for the store can hold all connections of the pool, and
     * return them when the store answers.
     */
    private long leftToWait() {
        long left = LONGEST_WITHOUT_ANY.toNanos() - (nanoTime.getAsLong() - openingSince);
        if (left <= 0) {
            throw new StoreException(
                    "The store has lost its connections, and the pool of the DataSource gave no other for %s seconds: callers that wait for the store may hold all of them; give the store a DataSource of its own, or call it outside of transactions"
                            .formatted(LONGEST_WITHOUT_ANY.toSeconds()));
        }
        return left;
    }

    private boolean mayTryAgain() {
        return open == 0 || failures == 0 || nanoTime.getAsLong() - failedAt > BETWEEN_ATTEMPTS.toNanos();
    }

    private static SQLException unreachable(@Nullable Throwable failure) {
        return failure instanceof SQLException known ? known : new SQLException("No connection", "08001", failure);
    }

    private void openAll() {
        try {
            while (isToOpen()) {
                add(opened());
            }
        } catch (SQLException | RuntimeException | Error none) {
            failed(none);
        } finally {
            stoppedOpening();
        }
    }

    private void stoppedOpening() {
        lock.lock();
        try {
            isOpening = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isToOpen() {
        lock.lock();
        try {
            return open < most && !isClosed;
        } finally {
            lock.unlock();
        }
    }

    /** Opens a connection. If its preparation throws, it is closed, so that the pool does not run out. */
    private Connection opened() throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (connection.isClosed()) {
                throw new SQLException("The DataSource gave a connection that is closed", "08003");
            }
            connection.setAutoCommit(true);
            SilenceLimit.set(connection);
            poolerCheck.apply(connection);
            return connection;
        } catch (SQLException | RuntimeException | Error unusable) {
            closeQuietly(connection);
            throw unusable;
        }
    }

    private void add(Connection connection) {
        lock.lock();
        try {
            open++;
            hasHadOne = true;
            if (!isClosed) {
                idle.push(new Idle(connection, nanoTime.getAsLong(), null));
                changed.signalAll();
                return;
            }
        } finally {
            lock.unlock();
        }
        forget(connection);
    }

    private void failed(Throwable none) {
        lock.lock();
        try {
            failure = none;
            failures++;
            failedAt = nanoTime.getAsLong();
            if (open > 0) {
                LOG.warn(
                        "The store holds {} connections and the pool gives no more ({}): configure the pool for {} and"
                                + " what the host needs beside them, or lower connections(...)",
                        open,
                        none.getClass().getName(),
                        most);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns a connection in its original state.
     *
     * @param affinity that of its user
     */
    public void give(Connection connection, Object affinity) {
        if (!isLimited(connection)) {
            discard(connection);
            return;
        }
        lock.lock();
        try {
            if (!isClosed) {
                idle.push(new Idle(connection, nanoTime.getAsLong(), affinity));
                changed.signal();
                return;
            }
        } finally {
            lock.unlock();
            turns.release();
        }
        forget(connection);
    }

    private static boolean isLimited(Connection connection) {
        try {
            SilenceLimit.set(connection);
            return true;
        } catch (SQLException | RuntimeException | Error broken) {
            return false;
        }
    }

    /** Returns a connection that is broken or in an unknown state, and closes it. */
    public void discard(Connection connection) {
        try {
            forget(connection);
        } finally {
            turns.release();
        }
    }

    private void forget(Connection connection) {
        closeQuietly(connection);
        lock.lock();
        try {
            open--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                SilenceLimit.remove(connection);
            }
        } catch (SQLException | RuntimeException | Error dead) {
            LOG.debug("A connection could not be closed: {}", dead.getClass().getName());
        }
    }

    /** Returns the connections to the pool. Later uses take one from the pool each. */
    @Override
    public void close() {
        Deque<Idle> left;
        lock.lock();
        try {
            isClosed = true;
            left = new ArrayDeque<>(idle);
            idle.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        left.forEach(each -> forget(each.connection()));
    }
}
