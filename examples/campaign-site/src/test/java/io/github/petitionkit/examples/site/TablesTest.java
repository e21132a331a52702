package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site's own tables on PostgreSQL. */
@Tag("thorough")
class TablesTest {
    private static final int NODES = 6;

    private static List<String> locations() throws IOException {
        String locations = PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("application-postgresql.properties"))
                .getProperty("spring.sql.init.schema-locations");
        return List.of(Objects.requireNonNull(locations).split(","));
    }

    private static void start(DataSource database, List<String> locations, CyclicBarrier together) {
        DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
        settings.setSchemaLocations(locations);
        settings.setMode(DatabaseInitializationMode.ALWAYS);
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        new DataSourceScriptDatabaseInitializer(database, settings).initializeDatabase();
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseMakeThemOnce() throws Exception {
        List<String> locations = locations();
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            CyclicBarrier together = new CyclicBarrier(NODES);
            List<CompletableFuture<Void>> starts = IntStream.range(0, NODES)
                    .mapToObj(node -> CompletableFuture.runAsync(
                            () -> start(database.getPostgresDatabase(), locations, together), nodes))
                    .toList();
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();

            assertThat(JdbcClient.create(database.getPostgresDatabase())
                            .sql("select table_name from information_schema.tables where table_schema = 'public'")
                            .query(String.class)
                            .list())
                    .contains("site_owner", "site_head", "spring_session", "user_credentials");
        } finally {
            nodes.shutdown();
        }
    }
}
