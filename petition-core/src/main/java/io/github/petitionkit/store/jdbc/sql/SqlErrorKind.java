package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Arrays;

/** The kind of a database failure by its SQLSTATE, with its handling and its message. */
public enum SqlErrorKind {
    /** No connection, or it broke. */
    UNREACHABLE(
            "the database cannot be reached; check that it runs, and the address, credentials and pool of the DataSource",
            "08 25P03 25P04 57P01 57P02 57P03 57P05 53300 90067 90098 90121"),
    /** A conflict with other transactions: deadlock, serialisation, lock timeout. */
    CONFLICT("other transactions kept changing the same rows; try again", "40 90131"),
    /** Another transaction keeps a row locked. */
    LOCKED(
            "another transaction keeps the rows locked; try again, and look in pg_stat_activity for a transaction that stays open",
            "55P03 HYT00"),
    /** The database stopped a statement. */
    STOPPED(
            "the database stopped a statement that took too long; raise statement_timeout for the library's user, or ask an administrator why statements are cancelled",
            "57014"),
    /** The host's own transaction has failed already. */
    ABORTED(
            "an earlier statement of the host's transaction has failed, so the database refuses all others; roll it back and begin a new one",
            "25P02"),
    /** A pooler changes the connection between transactions and does not support prepared statements. */
    POOLED(
            "prepared statements are lost between transactions, as with PgBouncer before 1.21 in transaction mode; set its max_prepared_statements, or prepareThreshold=0 in the JDBC URL",
            "26000 42P05"),
    /** The database accepts no writes. */
    READ_ONLY("the database is read-only; point the DataSource at the primary", "25006 90097"),
    /** Tables or columns are missing. */
    NO_SCHEMA(
            "tables or columns are missing; call Schema.apply, or run the scripts of META-INF/petitionkit",
            "42P01 42703 42S"),
    /** The connection has no schema for the tables. */
    NO_SUCH_SCHEMA(
            "no schema of the connection's search path exists; create the one that currentSchema or search_path names, or name another",
            "3F000 90079"),
    /** The user is wrong or lacks privileges. */
    DENIED("the database refuses the user; check the credentials and privileges of the DataSource", "28 42501"),
    /** The database is out of disk space, memory or connections. */
    FULL("the database is out of disk space or memory; give it more", "53 90100 90062"),
    /** The database rejects these data, but not others written in the same transaction. */
    REFUSED(
            "the database rejects these data, such as a text with a character that it cannot store; other data are not affected",
            "22 23 54"),
    /** The driver or the pool failed on its own, for the database reports a state. */
    UNNAMED("the DataSource failed and names no SQLSTATE, as a pool does that is closed; see the cause", "none"),
    /** Anything else. */
    BROKEN("the database reported an unexpected error; see its log and the cause", "none");

    /** The SQLSTATE of a transaction that is repeated, because others have changed its rows. */
    public static final String SERIALIZATION_FAILURE = "40001";

    private final String remedy;
    /** SQLSTATEs or their prefixes, separated by spaces; most are PostgreSQL's, the others H2's. */
    private final String states;

    SqlErrorKind(String remedy, String states) {
        this.remedy = remedy;
        this.states = states;
    }

    public static SqlErrorKind of(SQLException thrown) {
        SQLException exception = root(thrown);
        String state = exception.getSQLState();
        if (state == null) {
            return exception instanceof SQLTransientException ? UNREACHABLE : UNNAMED;
        }
        for (SqlErrorKind failure : values()) {
            if (failure.covers(state)) {
                return failure;
            }
        }
        return exception instanceof SQLTransientConnectionException ? UNREACHABLE : BROKEN;
    }

    private boolean covers(String state) {
        return Arrays.stream(states.split(" ")).anyMatch(state::startsWith);
    }

    public static boolean isDuplicate(SQLException thrown) {
        return "23505".equals(root(thrown).getSQLState());
    }

    /** Returns the root exception, because that of a batch repeats the statement with all its values. */
    private static SQLException root(SQLException thrown) {
        return thrown instanceof BatchUpdateException && thrown.getNextException() != null
                ? thrown.getNextException()
                : thrown;
    }

    /** Returns whether the same attempt can succeed a moment later. */
    public boolean passes() {
        return this == UNREACHABLE || this == CONFLICT || this == LOCKED;
    }

    /** Returns whether a commit that failed in this way can have happened. */
    public boolean leavesDoubt() {
        return this == UNREACHABLE || this == UNNAMED || this == BROKEN;
    }

    /**
     * Makes an exception for the caller. It leaves out the database's message on rejected data, which can contain them.
     */
    public StoreException exception(String what, SQLException thrown) {
        SQLException exception = root(thrown);
        String state = exception.getSQLState();
        String message = "Could not %s: %s%s".formatted(what, remedy, state == null ? "" : " (SQLSTATE " + state + ")");
        return switch (this) {
            case REFUSED -> new RejectedDataException(message);
            case LOCKED, STOPPED -> new DivisibleException(message, exception);
            default -> new StoreException(message, exception);
        };
    }
}
