package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.spring.job.JobLock;
import io.github.petitionkit.spring.job.LocalJobLock;
import io.github.petitionkit.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * An advisory lock of PostgreSQL, one for each job and schema, held by a separate transaction. A crash of the node releases it with the connection.
 * It needs no session and no named prepared statement, so it works through poolers. On other databases it assumes one
 * node.
 */
final class AdvisoryJobLock implements JobLock {
    /** Locks belong to the whole database, whose schemas can be sites of their own. */
    private static final String LOCK =
            "select pg_try_advisory_xact_lock(%s # hashtextextended(coalesce(current_schema(), ''), 0))";

    private final DataSource dataSource;
    private final JobLock ofThisNode = new LocalJobLock();

    AdvisoryJobLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean runAlone(String job, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return ofThisNode.runAlone(job, work);
            }
            connection.setAutoCommit(false);
            try {
                boolean isOurs = lock(connection, job);
                if (isOurs) {
                    work.run();
                }
                return isOurs;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new StoreException(
                    "The database could not lock the job " + job + "; it runs again at its next time", failure);
        }
    }

    private static boolean lock(Connection connection, String job) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(LOCK.formatted(number("petitionkit.job." + job)))) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static long number(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
