package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.store.jdbc.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No transaction keeps its locks for ever, whatever its node is stopped in the middle of. */
@Tag("thorough")
class TransactionLimitsTest {
    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void endWithTheTransaction() throws SQLException {
        try (PostgresDatabase database = new PostgresDatabase();
                Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);

            statement.execute("select " + Dialect.POSTGRESQL.settings());
            assertThat(shown(statement, "transaction_timeout")).isEqualTo("10s");
            assertThat(shown(statement, "idle_in_transaction_session_timeout")).isEqualTo("2s");
            assertThat(shown(statement, "lock_timeout")).isEqualTo("2s");
            statement.execute("select " + Dialect.POSTGRESQL.withoutLimit());
            assertThat(shown(statement, "transaction_timeout")).isEqualTo("0");

            connection.rollback();
            assertThat(shown(statement, "transaction_timeout")).isEqualTo("0");
            assertThat(shown(statement, "lock_timeout")).isEqualTo("0");
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
