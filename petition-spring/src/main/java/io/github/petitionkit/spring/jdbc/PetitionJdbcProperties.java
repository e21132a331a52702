package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.spring.PropertyBounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * The properties {@code petitionkit.jdbc.*}.
 *
 * @param enabled Whether to keep petitions in the DataSource.
 * @param initializeSchema When to create or migrate the tables at the start.
 * @param joinTransactions Whether to write in the caller's open transaction, which disables group commit.
 * @param sharePool Whether the store takes its connections from the host's pool; otherwise it makes a small Hikari pool
 *     of its own with the same settings.
 * @param replicaUrl JDBC URL of a streaming replica of PostgreSQL that answers public reads, with the user, password and
 *     pool settings of the DataSource.
 * @param replicaStaleness Greatest age of an answer of the replica; the primary answers while the replica is further behind.
 * @param connections Number of connections that the store keeps.
 * @param writers Number of writer threads, each with a connection; more help if many petitions are signed at the same
 *     time.
 * @param mostWaiting Maximum number of commands that wait for a writer; further ones are rejected.
 */
@ConfigurationProperties("petitionkit.jdbc")
public record PetitionJdbcProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
        @DefaultValue("false") boolean joinTransactions,
        @DefaultValue("false") boolean sharePool,
        @Nullable String replicaUrl,
        @DefaultValue("2s") Duration replicaStaleness,
        @DefaultValue("4") int connections,
        @DefaultValue("2") int writers,
        @DefaultValue("10000") int mostWaiting) {
    /** Checks the numbers. */
    public PetitionJdbcProperties {
        PropertyBounds.atLeast("petitionkit.jdbc.connections", connections, 1);
        PropertyBounds.atLeast("petitionkit.jdbc.writers", writers, 1);
        PropertyBounds.atLeast("petitionkit.jdbc.most-waiting", mostWaiting, 1);
    }
}
