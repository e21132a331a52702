package io.github.petitionkit.store.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.store.StoreException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorKindTest {
    @ParameterizedTest
    @CsvSource({
        "08006, UNREACHABLE, true, cannot be reached",
        "57P01, UNREACHABLE, true, cannot be reached",
        "53300, UNREACHABLE, true, pool",
        "90098, UNREACHABLE, true, cannot be reached",
        "90121, UNREACHABLE, true, cannot be reached",
        "40P01, CONFLICT, true, try again",
        "40001, CONFLICT, true, try again",
        "25P03, UNREACHABLE, true, cannot be reached",
        "25P04, UNREACHABLE, true, cannot be reached",
        "57P05, UNREACHABLE, true, cannot be reached",
        "55P03, LOCKED, true, pg_stat_activity",
        "HYT00, LOCKED, true, try again",
        "57014, STOPPED, false, statement_timeout",
        "25P02, ABORTED, false, roll it back",
        "26000, POOLED, false, max_prepared_statements",
        "42P05, POOLED, false, prepareThreshold=0",
        "25006, READ_ONLY, false, primary",
        "90097, READ_ONLY, false, primary",
        "42P01, NO_SCHEMA, false, Schema.apply",
        "42S02, NO_SCHEMA, false, Schema.apply",
        "3F000, NO_SUCH_SCHEMA, false, search_path",
        "90079, NO_SUCH_SCHEMA, false, search_path",
        "28P01, DENIED, false, credentials",
        "42501, DENIED, false, privileges",
        "53100, FULL, false, give it more",
        "90100, FULL, false, give it more",
        "22021, REFUSED, false, rejects these data",
        "23505, REFUSED, false, rejects these data",
        "XX000, BROKEN, false, see its log"
    })
    void saysWhatToDoByTheStateThatTheDatabaseReports(
            String state, SqlErrorKind expected, boolean passes, String advice) {
        SQLException thrown = new SQLException("Key (email)=(ada@example.org)", state);

        SqlErrorKind failure = SqlErrorKind.of(thrown);
        StoreException told = failure.exception("sign", thrown);

        assertThat(failure).isEqualTo(expected);
        assertThat(failure.passes()).isEqualTo(passes);
        assertThat(told).hasMessageStartingWith("Could not sign: ").hasMessageContaining(advice);
        assertThat(told.getMessage()).doesNotContain("ada@example.org");
        assertThat(told.getCause() == null)
                .as("what the database says about refused data can hold them")
                .isEqualTo(expected == SqlErrorKind.REFUSED);
    }

    @Test
    void takesAPoolThatHasNoConnectionForADatabaseOutOfReach() {
        assertThat(SqlErrorKind.of(new SQLTransientConnectionException("none within 30 s")))
                .isEqualTo(SqlErrorKind.UNREACHABLE);
        assertThat(SqlErrorKind.of(new SQLTransientConnectionException(
                        "none within 30 s, because the last one met an unknown setting", "42704")))
                .isEqualTo(SqlErrorKind.UNREACHABLE);
        assertThat(SqlErrorKind.of(new SQLTransientConnectionException("none, because the password is wrong", "28P01")))
                .isEqualTo(SqlErrorKind.DENIED);
    }

    @Test
    void doesNotTakeAPoolThatIsClosedForAnErrorOfTheDatabase() {
        SQLException closed = new SQLException("HikariDataSource (site) has been closed.");

        assertThat(SqlErrorKind.of(closed).exception("sign", closed))
                .hasMessage(
                        "Could not sign: the DataSource failed and names no SQLSTATE, as a pool does that is closed;"
                                + " see the cause")
                .hasCause(closed);
    }

    @Test
    void looksBehindTheExceptionOfABatch() {
        BatchUpdateException batch = new BatchUpdateException("all the values", "HY000", 0, new int[0]);
        assertThat(SqlErrorKind.of(batch)).isEqualTo(SqlErrorKind.BROKEN);

        batch.setNextException(new SQLException("deadlock", "40P01"));

        assertThat(SqlErrorKind.of(batch)).isEqualTo(SqlErrorKind.CONFLICT);
    }
}
