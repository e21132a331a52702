package io.github.petitionkit.store.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CitusTest {
    @Test
    void keepsManyBusyPetitionsExactOnACluster() throws Exception {
        try (TestDatabase database = new CitusDatabase().withTables()) {
            new ManyPetitions().run(database.pool());
        }
    }
}
