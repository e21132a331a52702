package io.github.petitionkit.benchmarks.surge;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.benchmarks.Measurement;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.jdbc.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The same surge on a Citus cluster and on one PostgreSQL, in turns. */
final class ClusterSurge implements AutoCloseable {
    private static final int CALLERS = 256;
    private static final int BUSY = 200;
    private static final int ROUNDS = 2;
    private static final Duration EACH = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final String name;
    private final PetitionKitSite site;
    private final List<PetitionId> many;
    private final AtomicLong person = new AtomicLong();
    private double bestOfOne;
    private double bestOfMany;

    private ClusterSurge(String name, HikariDataSource pool) {
        this.name = name;
        this.site = new PetitionKitSite(pool);
        this.many = site.openMore(BUSY);
    }

    /**
     * Compares, each in a schema of its own that is dropped at the end.
     *
     * @param cluster the address of the coordinator, with user and password
     * @param single that of the PostgreSQL, with the same settings
     */
    static void run(String cluster, String single) throws Exception {
        String schema = "surge_" + UUID.randomUUID().toString().substring(0, 8);
        for (String url : List.of(cluster, single)) {
            execute(url, "create schema " + schema);
        }
        HikariDataSource spread = pool(cluster, schema);
        Schema.apply(spread);
        Schema.distribute(spread);
        try (ClusterSurge there = new ClusterSurge("Citus", spread);
                ClusterSurge here = new ClusterSurge("PostgreSQL", pool(single, schema))) {
            System.out.printf(Locale.ROOT, "%-11s %9s %10s %9s %9s%n", "", "petitions", "a second", "p50 ms", "p99 ms");
            for (ClusterSurge each : List.of(there, here)) {
                Load.closed(CALLERS, WARM_UP, each.person, Long.MAX_VALUE, each::signOneOfMany);
                each.site.settle();
            }
            for (int round = 0; round < ROUNDS; round++) {
                there.measure();
                here.measure();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nsurge: citus_over_postgresql_one=%.2f citus_over_postgresql_200=%.2f%n",
                    there.bestOfOne / here.bestOfOne,
                    there.bestOfMany / here.bestOfMany);
        } finally {
            for (String url : List.of(cluster, single)) {
                execute(url, "drop schema " + schema + " cascade");
            }
        }
    }

    private void signOneOfMany(long number) {
        site.signOneOf(many, number);
    }

    private void measure() throws Exception {
        bestOfOne = Math.max(bestOfOne, measured(1, site::sign));
        bestOfMany = Math.max(bestOfMany, measured(BUSY, this::signOneOfMany));
    }

    private double measured(int petitions, Load.Call call) throws Exception {
        Measurement measured = Load.closed(CALLERS, EACH, person, Long.MAX_VALUE, call);
        System.out.printf(
                Locale.ROOT,
                "%-11s %9d %,10.0f %9.2f %9.2f%n",
                name,
                petitions,
                measured.perSecond(),
                measured.percentile(50),
                measured.percentile(99));
        site.settle();
        return measured.perSecond();
    }

    @Override
    public void close() {
        site.close();
    }

    private static HikariDataSource pool(String url, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.setMaximumPoolSize(PetitionKitSite.CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
