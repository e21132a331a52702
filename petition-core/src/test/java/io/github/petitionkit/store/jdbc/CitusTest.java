package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CitusTest {
    private static final String SCRIPTS = "/META-INF/petitionkit/postgresql/";
    private static final int WHEN_SPREAD = 7;

    @Test
    void keepsManyBusyPetitionsExactOnACluster() throws Exception {
        try (TestDatabase database = new CitusDatabase().withTables()) {
            new ManyPetitions().run(database.pool());
        }
    }

    @Test
    void migratesTablesThatWereSpreadWithTheirRows() {
        try (TestDatabase database = new CitusDatabase()) {
            MigrationTest.filled(database, "postgresql", "");
            for (String script : Schema.SCRIPTS.subList(1, WHEN_SPREAD)) {
                SchemaTest.run(database.pool(), MigrationTest.text(SCRIPTS + script));
            }
            SchemaTest.run(database.pool(), MigrationTest.text(SCRIPTS + "citus.sql"));

            MigrationTest.requireAllKept(database);

            assertThat(SchemaTest.texts(
                            database.pool(),
                            "select c.relname from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid"
                                    + " where c.relnamespace = current_schema()::regnamespace"))
                    .as("those of later versions too")
                    .hasSameSizeAs(TestDatabase.TABLES);
        }
    }
}
