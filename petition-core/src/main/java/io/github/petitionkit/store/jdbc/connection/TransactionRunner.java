package io.github.petitionkit.store.jdbc.connection;

import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.SqlErrorKind;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions in the host's database. It retries temporary failures, finds out the result of a commit whose
 * connection broke, and turns other failures into exceptions that say what to do. It opens no connection before the
 * first use. Thread-safe.
 */
public final class TransactionRunner implements AutoCloseable {
    private static final int ATTEMPTS = 6;
    /** Attempts over ten seconds in total, in which a database can restart. */
    private static final int ATTEMPTS_TO_ASK = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final ConnectionReserve reserve;
    private final ConnectionCheck check;
    private final Supplier<Optional<Connection>> host;
    private volatile @Nullable Dialect dialect;

    /**
     * Makes a runner.
     *
     * @param connections number of connections to keep
     * @param check runs once, on the first connection
     * @param host the connection of the host's open transaction in the calling thread, or empty
     */
    public TransactionRunner(
            DataSource source, int connections, ConnectionCheck check, Supplier<Optional<Connection>> host) {
        this.reserve = new ConnectionReserve(Objects.requireNonNull(source, "source"), connections, System::nanoTime);
        this.check = check;
        this.host = host;
    }

    /** Returns the connection of the host's open transaction, in which the work takes part. */
    public Optional<Connection> hosts() {
        return host.get();
    }

    /**
     * Reads, each query in a transaction of its own.
     *
     * @param what the action, for the message "Could not …"
     */
    public <T> T read(String what, TransactionCallback<T> work) {
        Optional<Connection> hosts = hosts();
        if (hosts.isPresent()) {
            return within(hosts.get(), what, work);
        }
        return readApart(what, work);
    }

    /**
     * Writes in one transaction.
     *
     * @param what the action, for the message "Could not …"
     * @throws OutcomeUnknownException if the connection broke at the commit and its result cannot be found out
     */
    public <T> T write(String what, TransactionCallback<T> work) {
        Optional<Connection> hosts = hosts();
        if (hosts.isPresent()) {
            return within(hosts.get(), what, work);
        }
        return retried(what, work::isDivisible, ATTEMPTS, attempt -> writeOnce(what, attempt, work));
    }

    /** Reads as {@link #read}, but never in the host's transaction. */
    public <T> T readApart(String what, TransactionCallback<T> work) {
        return retried(
                what,
                TransactionRunner::isIndivisible,
                ATTEMPTS,
                attempt -> using(attempt, work, connection -> work.in(session(connection))));
    }

    /** Writes as {@link #writeRepeatably}, but never in the host's transaction. */
    public <T> T writeApart(String what, TransactionCallback<T> work) {
        try {
            return retried(what, work::isDivisible, ATTEMPTS, attempt -> writeOnce(what, attempt, work));
        } catch (OutcomeUnknownException inDoubt) {
            return retried(what, work::isDivisible, ATTEMPTS, attempt -> writeOnce(what, attempt, work));
        }
    }

    /** Writes idempotent work in one transaction. It repeats the work if the result of a commit is unknown. */
    public <T> T writeRepeatably(String what, TransactionCallback<T> work) {
        try {
            return write(what, work);
        } catch (OutcomeUnknownException inDoubt) {
            return write(what, work);
        }
    }

    private <T> T writeOnce(String what, int attempt, TransactionCallback<T> work) throws SQLException {
        List<T> result = new ArrayList<>(1);
        try {
            using(attempt, work, connection -> {
                SqlSession session = session(connection);
                connection.setAutoCommit(false);
                result.add(work.in(session));
                commit(connection, session);
                return session;
            });
        } catch (InDoubtException doubt) {
            if (!isWritten(what, work, doubt)) {
                throw doubt;
            }
        }
        return result.get(0);
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Runs work on a connection. After a failure the connection returns in its original state or is closed. */
    private <T> T using(int attempt, TransactionCallback<?> work, Use<T> use) throws SQLException {
        Object affinity = work.affinity();
        Connection connection = attempt == 1 ? reserve.take(affinity) : reserve.takeValid(affinity);
        boolean isSound = false;
        try {
            T result = use.of(connection);
            isSound = true;
            return result;
        } catch (SQLException thrown) {
            SQLException failure = named(connection, thrown);
            isSound = isRolledBack(connection, failure);
            throw failure;
        } catch (RuntimeException | Error failure) {
            isSound = isRolledBack(connection, failure);
            throw failure;
        } finally {
            if (isSound) {
                reserve.give(connection, affinity);
            } else {
                reserve.discard(connection);
            }
        }
    }

    /** Names a closed connection by its SQLSTATE, which pools leave out. */
    private static SQLException named(Connection connection, SQLException thrown) {
        try {
            return thrown.getSQLState() == null && !(thrown instanceof InDoubtException) && connection.isClosed()
                    ? new SQLException(thrown.getMessage(), "08003", thrown)
                    : thrown;
        } catch (SQLException | RuntimeException broken) {
            return thrown;
        }
    }

    private static boolean isRolledBack(Connection connection, Throwable failure) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return !(failure instanceof SQLException thrown) || SqlErrorKind.of(thrown) != SqlErrorKind.UNREACHABLE;
        } catch (SQLException | RuntimeException | Error broken) {
            failure.addSuppressed(broken);
            return false;
        }
    }

    /** Runs work in the host's transaction, which only the host can retry or end. */
    private <T> T within(Connection hosts, String what, TransactionCallback<T> work) {
        try {
            return work.in(session(hosts));
        } catch (SQLException thrown) {
            SqlErrorKind failure = SqlErrorKind.of(thrown);
            if (failure == SqlErrorKind.READ_ONLY && isReadOnly(hosts)) {
                throw new StoreException(
                        "Could not %s: the host has marked its transaction read-only; take the mark from it, as in @Transactional(readOnly = true), or call outside of it"
                                .formatted(what),
                        thrown);
            }
            throw failure.exception(what, thrown);
        }
    }

    private static boolean isReadOnly(Connection hosts) {
        try {
            return hosts.isReadOnly();
        } catch (SQLException broken) {
            return false;
        }
    }

    private interface Attempt<T> {
        T run(int number) throws SQLException;
    }

    private static boolean isIndivisible() {
        return false;
    }

    private static <T> T retried(String what, BooleanSupplier isDivisible, int attempts, Attempt<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.run(number);
            } catch (SQLException thrown) {
                SqlErrorKind failure = SqlErrorKind.of(thrown);
                boolean isBetterDivided = failure == SqlErrorKind.LOCKED && isDivisible.getAsBoolean();
                if (!failure.passes() || isBetterDivided || number == attempts || !paused(number)) {
                    throw failure.exception(what, thrown);
                }
            }
        }
    }

    private static boolean paused(int attempts) {
        try {
            Thread.sleep(FIRST_PAUSE.toMillis() << (attempts - 1));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SqlSession session(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialect.of(connection);
            check.check(connection);
            dialect = known;
        }
        return new SqlSession(connection, known);
    }

    private static void commit(Connection connection, SqlSession session) throws SQLException {
        try {
            if (session.hasChanged()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException thrown) {
            throw session.hasChanged() && SqlErrorKind.of(thrown).leavesDoubt() ? new InDoubtException(thrown) : thrown;
        } catch (RuntimeException | Error thrown) {
            if (session.hasChanged()) {
                throw new InDoubtException(new SQLException(thrown));
            }
            throw thrown;
        }
    }

    /** The commit failed in a way that does not tell whether it happened. */
    private static final class InDoubtException extends SQLException {
        private static final long serialVersionUID = 1L;

        InDoubtException(SQLException broken) {
            super(broken.getMessage(), broken.getSQLState(), broken);
        }
    }

    /** Finds out the result of a commit from the data; transaction ids are not reliable, because they are reused. */
    private boolean isWritten(String what, TransactionCallback<?> work, InDoubtException doubt) {
        Optional<Boolean> isWritten;
        try {
            isWritten = retried(
                    "find out whether it was written",
                    TransactionRunner::isIndivisible,
                    ATTEMPTS_TO_ASK,
                    attempt -> using(attempt + 1, work, connection -> {
                        SqlSession session = session(connection);
                        connection.setAutoCommit(false);
                        StatementPipeline limits = new StatementPipeline(session);
                        session.dialect().begin(limits);
                        limits.make();
                        Optional<Boolean> found = work.isWritten(session);
                        connection.rollback();
                        connection.setAutoCommit(true);
                        return found;
                    }));
        } catch (StoreException unreachable) {
            isWritten = Optional.empty();
        }
        return isWritten.orElseThrow(() -> new OutcomeUnknownException(
                "The connection broke while trying to %s, and the database could not be asked since whether it succeeded; check, or repeat it"
                        .formatted(what),
                doubt));
    }

    /** Returns the connections to their pool. */
    @Override
    public void close() {
        reserve.close();
    }
}
