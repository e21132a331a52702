package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.Schema;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/** Creates the tables at the start, after Flyway and Liquibase and before the beans that use them. */
public final class PetitionSchemaInitializer implements InitializingBean {
    private final DataSource dataSource;
    private final DatabaseInitializationMode mode;

    /**
     * Makes an initializer.
     *
     * @param dataSource the database; its user must be allowed to create tables
     * @param mode when to create the tables
     */
    public PetitionSchemaInitializer(DataSource dataSource, DatabaseInitializationMode mode) {
        this.dataSource = dataSource;
        this.mode = mode;
    }

    @Override
    public void afterPropertiesSet() {
        boolean applies = switch (mode) {
            case ALWAYS -> true;
            case EMBEDDED -> EmbeddedDatabaseConnection.isEmbedded(dataSource);
            case NEVER -> false;
        };
        if (applies) {
            Schema.apply(dataSource);
        }
    }
}
