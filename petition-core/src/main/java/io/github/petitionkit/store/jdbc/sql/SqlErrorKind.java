package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;

/** What kind of failure a database reported, by its SQLSTATE: what to do about it, and what to tell people. */
public enum SqlErrorKind {
    /** No connection, or it broke. */
    UNREACHABLE(
            "the database cannot be reached; check that it runs, and the address, credentials and pool of the DataSource",
            "08 25P03 57P01 57P02 57P03 57P05 53300 90067 90098 90121"),
    /** Others were in the way: deadlock, serialisation, lock timeout. */
    CONFLICT("others kept changing the same rows; try again", "40 90131"),
    /** Somebody keeps a row locked. */
    LOCKED(
            "somebody else keeps the rows locked; try again, and look in pg_stat_activity for a transaction that stays open",
            "55P03 HYT00"),
    /** The database stopped a statement. */
    STOPPED(
            "the database stopped a statement that took too long; raise statement_timeout for the library's user, or ask an administrator who cancels its statements",
            "57014"),
    /** The host's own transaction has failed already. */
    ABORTED(
            "an earlier statement of the host's transaction has failed, so that the database refuses all others; roll it back and begin a new one",
            "25P02"),
    /** A pooler gives each transaction another connection and does not know prepared statements. */
    POOLED(
            "prepared statements are lost between transactions, as with PgBouncer before 1.21 in transaction mode; set its max_prepared_statements, or prepareThreshold=0 in the JDBC URL",
            "26000 42P05"),
    /** The database takes no writes. */
    READ_ONLY(
            "the database is read-only; point the DataSource at the primary, and do not write in a transaction that the host has marked read-only",
            "25006 90097"),
    /** Tables or columns are missing. */
    NO_SCHEMA(
            "tables or columns are missing; call Schema.apply, or run the scripts of META-INF/petitionkit",
            "42P01 42703 3F000 42S"),
    /** Wrong user. */
    DENIED("the database refuses the user; check the credentials and privileges of the DataSource", "28 42501"),
    /** Disk or memory. */
    FULL("the database has no room left; give it space", "53 90100 90062"),
    /** These data alone, not others written beside them. */
    REFUSED(
            "the database refuses these data, such as a text with a character that it cannot keep; other data are not affected",
            "22 23 54"),
    /** Anything else. */
    BROKEN("the database reported an error that is not expected; see its log and the cause", "none");

    private final String remedy;
    /** SQLSTATEs or how they begin, separated by spaces; most are PostgreSQL's, the others H2's. */
    private final String states;

    SqlErrorKind(String remedy, String states) {
        this.remedy = remedy;
        this.states = states;
    }

    public static SqlErrorKind of(SQLException thrown) {
        SQLException exception = root(thrown);
        String state = exception.getSQLState();
        if (state == null) {
            return exception instanceof SQLTransientException ? UNREACHABLE : BROKEN;
        }
        for (SqlErrorKind failure : values()) {
            if (failure.covers(state)) {
                return failure;
            }
        }
        return BROKEN;
    }

    private boolean covers(String state) {
        return Arrays.stream(states.split(" ")).anyMatch(state::startsWith);
    }

    public static boolean isDuplicate(SQLException thrown) {
        return "23505".equals(root(thrown).getSQLState());
    }

    /** A batch's own exception repeats the statement with all its values. */
    private static SQLException root(SQLException thrown) {
        return thrown instanceof BatchUpdateException && thrown.getNextException() != null
                ? thrown.getNextException()
                : thrown;
    }

    /** Whether the same attempt can succeed a moment later. */
    public boolean passes() {
        return this == UNREACHABLE || this == CONFLICT || this == LOCKED;
    }

    /** An exception for the caller. What the database says about refused data can hold them, so it is not passed on. */
    public StoreException exception(String what, SQLException thrown) {
        SQLException exception = root(thrown);
        String message = "Could not %s: %s (SQLSTATE %s)".formatted(what, remedy, exception.getSQLState());
        return switch (this) {
            case REFUSED -> new RejectedDataException(message);
            case LOCKED, STOPPED -> new DivisibleException(message, exception);
            default -> new StoreException(message, exception);
        };
    }
}
