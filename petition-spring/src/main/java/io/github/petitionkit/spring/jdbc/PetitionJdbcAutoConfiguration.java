package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.job.JobLock;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** {@link EnableAutoConfiguration Auto-configuration} for petitions in a database. */
@AutoConfiguration(
        before = PetitionAutoConfiguration.class,
        after = DataSourceAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration"
        })
@ConditionalOnClass({DataSource.class, EmbeddedDatabaseConnection.class, DatabaseInitializationMode.class})
@ConditionalOnBean(DataSource.class)
@ConditionalOnMissingBean(PetitionStore.class)
@ConditionalOnBooleanProperty(name = "petitionkit.jdbc.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PetitionJdbcProperties.class)
public final class PetitionJdbcAutoConfiguration {
    PetitionJdbcAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    PetitionSchemaInitializer petitionkitSchemaInitializer(
            ObjectProvider<DataSource> dataSource,
            @PetitionDataSource ObjectProvider<DataSource> petitionDataSource,
            PetitionJdbcProperties properties) {
        return new PetitionSchemaInitializer(
                petitionDataSource.getIfAvailable(dataSource::getObject), properties.initializeSchema());
    }

    @Bean
    StoreConnections petitionkitConnections(
            ObjectProvider<DataSource> dataSource,
            @PetitionDataSource ObjectProvider<DataSource> petitionDataSource,
            PetitionJdbcProperties properties) {
        return StoreConnections.of(dataSource, petitionDataSource, properties);
    }

    @Bean
    @ConditionalOnProperty("petitionkit.jdbc.replica-url")
    HikariCopy petitionkitReplica(StoreConnections connections, PetitionJdbcProperties properties) {
        return connections.replica(properties);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JdbcPetitionStore petitionkitStore(
            StoreConnections connections,
            PetitionJdbcProperties properties,
            ObjectProvider<HikariCopy> replica,
            ObjectProvider<AsyncEventDelivery> delivery,
            ObjectProvider<ColumnCipher> cipher,
            ObjectProvider<JdbcPetitionStoreCustomizer> customizers) {
        JdbcPetitionStore.Builder store = JdbcPetitionStore.builder(connections.source())
                .connections(properties.connections())
                .writers(properties.writers())
                .mostWaiting(properties.mostWaiting());
        replica.ifAvailable(copy -> store.reader(copy.pool(), properties.replicaStaleness()));
        delivery.ifAvailable(afterCommit -> store.joining(new JoinedTransaction(connections.host(), afterCommit)));
        cipher.ifAvailable(store::cipher);
        customizers.orderedStream().forEach(customizer -> customizer.customize(store));
        return store.build();
    }

    @Bean
    @ConditionalOnBooleanProperty("petitionkit.jdbc.join-transactions")
    AsyncEventDelivery petitionkitDelivery(ObjectProvider<Petitions> petitions) {
        return new AsyncEventDelivery(petitions);
    }

    @Bean
    @ConditionalOnMissingBean
    JobLock petitionkitJobLock(
            ObjectProvider<DataSource> dataSource, @PetitionDataSource ObjectProvider<DataSource> petitionDataSource) {
        return new AdvisoryJobLock(petitionDataSource.getIfAvailable(dataSource::getObject));
    }
}
