package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;

/** The store that tests of the facade run on, by the system property {@code petitionkit.store}. */
public final class StoreUnderTest {
    private StoreUnderTest() {}

    /**
     * An empty store.
     *
     * @param clock the present of the test
     * @return in memory, unless the property says {@code h2}, {@code postgresql} or {@code citus}
     */
    public static PetitionStore empty(InstantSource clock) {
        String name = System.getProperty("petitionkit.store", "memory");
        return switch (name) {
            case "memory" -> new InMemoryPetitionStore(clock);
            case "h2" -> ReusedDatabases.store(H2Database::new, clock);
            case "postgresql" -> ReusedDatabases.store(PostgresDatabase::new, clock);
            case "citus" -> ReusedDatabases.store(CitusDatabase::new, clock);
            default -> throw new IllegalArgumentException("No store is called " + name);
        };
    }

    /** Closes the stores of the test that has ended. */
    public static void takeBack() {
        ReusedDatabases.takeBack();
    }
}
