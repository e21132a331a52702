package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in the host's database: tries again what passes by itself, finds out what became of a commit that broke, and
 * turns what is left into exceptions that say what to do. Opens nothing before the first use. Safe for many threads.
 */
public final class TransactionRunner {
    private static final int ATTEMPTS = 6;
    /** Ten seconds in all: a database that restarts is back by then. */
    private static final int ATTEMPTS_TO_ASK = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final int STALE_CONNECTIONS = 100;
    private static final int VALIDATION_SECONDS = 2;

    private final DataSource source;
    private final ConnectionCheck check;
    private final Supplier<Optional<Connection>> host;
    private volatile @Nullable Dialect dialect;

    /**
     * A database.
     *
     * @param check runs once, on the first connection
     * @param host the connection of the transaction that the host has open in the calling thread, or empty
     */
    public TransactionRunner(DataSource source, ConnectionCheck check, Supplier<Optional<Connection>> host) {
        this.source = Objects.requireNonNull(source, "source");
        this.check = check;
        this.host = host;
    }

    /** The connection of a transaction that the host has open, and that work is to be part of. */
    public Optional<Connection> hosts() {
        return host.get();
    }

    /**
     * Reads, with every query for itself.
     *
     * @param what what is done, as the end of "could not"
     */
    public <T> T read(String what, TransactionCallback<T> work) {
        Optional<Connection> hosts = hosts();
        if (hosts.isPresent()) {
            return within(hosts.get(), what, work);
        }
        return retried(what, ATTEMPTS, attempt -> {
            try (Connection connection = connection(attempt)) {
                return work.in(session(connection));
            }
        });
    }

    /**
     * Writes in one transaction.
     *
     * @param what what is done, as the end of "could not"
     * @throws OutcomeUnknownException if the connection broke at the commit and nobody can say what became of it
     */
    public <T> T write(String what, TransactionCallback<T> work) {
        return write(what, ATTEMPTS, work);
    }

    /** Writes in one transaction that is not tried again: for work that does something outside the database. */
    public <T> T writeOnce(String what, TransactionCallback<T> work) {
        return write(what, 1, work);
    }

    private <T> T write(String what, int attempts, TransactionCallback<T> work) {
        Optional<Connection> hosts = hosts();
        if (hosts.isPresent()) {
            return within(hosts.get(), what, work);
        }
        return retried(what, attempts, attempt -> {
            try (Connection connection = connection(attempt)) {
                SqlSession session = session(connection);
                connection.setAutoCommit(false);
                T result;
                try {
                    result = work.in(session);
                } catch (SQLException | RuntimeException | Error failure) {
                    rollBack(connection, failure);
                    throw failure;
                }
                commit(what, connection, session);
                return result;
            }
        });
    }

    /** The host's transaction cannot be tried again from here, nor is it ours to end. */
    private <T> T within(Connection hosts, String what, TransactionCallback<T> work) {
        try {
            return work.in(session(hosts));
        } catch (SQLException thrown) {
            throw SqlErrorKind.of(thrown).exception(what, thrown);
        }
    }

    private interface Attempt<T> {
        T run(int number) throws SQLException;
    }

    private static <T> T retried(String what, int attempts, Attempt<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.run(number);
            } catch (SQLException thrown) {
                SqlErrorKind failure = SqlErrorKind.of(thrown);
                if (!failure.passes() || number == attempts || !paused(number)) {
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

    /** After a failure a pool can have more connections that are dead: it is asked for one that lives. */
    private Connection connection(int attempt) throws SQLException {
        Connection connection = source.getConnection();
        if (attempt > 1) {
            for (int stale = 0; stale < STALE_CONNECTIONS && !connection.isValid(VALIDATION_SECONDS); stale++) {
                connection.close();
                connection = source.getConnection();
            }
        }
        connection.setAutoCommit(true);
        return connection;
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

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }

    private void commit(String what, Connection connection, SqlSession session) throws SQLException {
        try {
            if (session.hasChanged()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException thrown) {
            if (!session.hasChanged() || SqlErrorKind.of(thrown) != SqlErrorKind.UNREACHABLE) {
                throw thrown;
            }
            boolean committed = session.transaction()
                    .flatMap(this::outcome)
                    .orElseThrow(() -> new OutcomeUnknownException(
                            "The connection broke while trying to %s, and the database has not told since whether it has happened; look, or repeat it"
                                    .formatted(what),
                            thrown));
            if (!committed) {
                throw thrown;
            }
        }
    }

    private Optional<Boolean> outcome(String transaction) {
        try {
            return retried("ask for the outcome of a transaction", ATTEMPTS_TO_ASK, attempt -> {
                try (Connection connection = connection(attempt + 1)) {
                    return session(connection).dialect().isCommitted(connection, transaction);
                }
            });
        } catch (StoreException unreachable) {
            return Optional.empty();
        }
    }
}
