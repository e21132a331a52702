package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.UnsupportedDatabaseException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Databases of PostgreSQL that cannot hold the tables, or not everybody's name. */
@Tag("thorough")
class UnfitDatabaseTest {
    @Test
    void ofAnotherEncodingIsRefusedBeforeItRefusesPeopleWhoWriteInAnotherScript() {
        for (String encoding : new String[] {"LATIN1", "SQL_ASCII"}) {
            String name = "unfit_" + encoding.toLowerCase(Locale.ROOT);
            PostgresDatabase.run(
                    "create database " + name + " template template0 encoding '" + encoding + "' locale 'C'");
            try (PostgresDatabase database = new PostgresDatabase();
                    ConnectionPool pool = new ConnectionPool(
                            database.url().replace("/postgres?", "/" + name + "?"), PostgresDatabase.USER);
                    JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                assertThatThrownBy(() -> Schema.apply(pool))
                        .isInstanceOf(UnsupportedDatabaseException.class)
                        .hasMessageContaining("this one has " + encoding);
                assertThatThrownBy(() -> store.find(new PetitionId(new UUID(1, 2))))
                        .as("also where Flyway has made the tables")
                        .isInstanceOf(UnsupportedDatabaseException.class);
            }
            PostgresDatabase.run("drop database " + name + " (force)");
        }
    }

    @Test
    void withoutTheSchemaOfTheConnectionSaysSo() {
        try (PostgresDatabase database = new PostgresDatabase();
                ConnectionPool pool = new ConnectionPool(
                        database.url().replaceAll("currentSchema=.*", "currentSchema=nowhere"),
                        PostgresDatabase.USER)) {
            assertThatThrownBy(() -> Schema.apply(pool))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("create the one that currentSchema or search_path names");
        }
    }
}
