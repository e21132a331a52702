package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.spring.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class AdvisoryJobLockTest {
    @Test
    void letsOneNodeDoAJobAtATime() {
        DataSource shared = postgres();
        AdvisoryJobLock one = new AdvisoryJobLock(shared);
        AdvisoryJobLock other = new AdvisoryJobLock(shared);
        AtomicBoolean otherDidIt = new AtomicBoolean(true);
        AtomicBoolean otherDidAnother = new AtomicBoolean();

        boolean done = one.runAlone("closing", () -> {
            otherDidIt.set(other.runAlone("closing", () -> {}));
            otherDidAnother.set(other.runAlone("retention", () -> {}));
        });

        assertThat(done).isTrue();
        assertThat(otherDidIt).isFalse();
        assertThat(otherDidAnother).isTrue();
        assertThat(other.runAlone("closing", () -> {})).isTrue();
    }

    @Test
    void letsSitesInSchemasOfTheirOwnDoTheirJobsAtTheSameTime() throws SQLException {
        String[] database = Servers.database();
        AtomicBoolean otherDidIt = new AtomicBoolean();

        AdvisoryJobLock other = new AdvisoryJobLock(schema(database, "theirs"));
        new AdvisoryJobLock(schema(database, "ours"))
                .runAlone("closing", () -> otherDidIt.set(other.runAlone("closing", () -> {})));

        assertThat(otherDidIt).isTrue();
    }

    private static DataSource schema(String[] database, String name) throws SQLException {
        PGSimpleDataSource source = (PGSimpleDataSource) Servers.source(database);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        }
        source.setCurrentSchema(name);
        return source;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFreeAgainAfterAJobThatFailed(boolean postgres) {
        AdvisoryJobLock lock = new AdvisoryJobLock(postgres ? postgres() : h2());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> lock.runAlone("closing", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(lock.runAlone("closing", () -> {})).isTrue();
    }

    private static DataSource postgres() {
        return Servers.source(Servers.database());
    }

    private static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:locks;DB_CLOSE_DELAY=-1");
        return source;
    }
}
