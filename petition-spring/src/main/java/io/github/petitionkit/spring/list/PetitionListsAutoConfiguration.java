package io.github.petitionkit.spring.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.jdbc.PetitionDataSource;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.spring.job.PetitionJobsProperties;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link EnableAutoConfiguration Auto-configuration} for lists of signatures from outside the site. */
@AutoConfiguration(after = PetitionAutoConfiguration.class)
@ConditionalOnBean(Petitions.class)
@EnableConfigurationProperties({PetitionListsProperties.class, PetitionJobsProperties.class})
public final class PetitionListsAutoConfiguration {
    PetitionListsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    SignatureLists petitionkitLists(
            Petitions petitions,
            ObjectProvider<ListStore> store,
            PetitionListsProperties properties,
            ObjectProvider<InstantSource> clock) {
        return new SignatureLists(
                petitions,
                store.getIfAvailable(InMemoryLists::new),
                properties,
                clock.getIfUnique(InstantSource::system));
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "petitionkit.jobs.enabled", matchIfMissing = true)
    @Nullable
    PetitionJob petitionkitListsJob(SignatureLists lists, PetitionJobsProperties jobs) {
        return jobs.lists().equals(PetitionJobsProperties.OFF)
                ? null
                : new PetitionJob("lists", CronExpression.parse(jobs.lists()), lists::goOn, PetitionJob.Nodes.EVERY);
    }

    /** Where the petitions are in the {@code DataSource}; not where a host has made its store of something else. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({JdbcClient.class, TransactionTemplate.class})
    @ConditionalOnBean(name = "petitionkitConnections")
    static class InDatabase {
        @Bean
        JdbcLists petitionkitListStore(
                ObjectProvider<DataSource> dataSource,
                @PetitionDataSource ObjectProvider<DataSource> petitionDataSource,
                ObjectProvider<ColumnCipher> cipher) {
            DataSource source = petitionDataSource.getIfAvailable(dataSource::getObject);
            return new JdbcLists(
                    JdbcClient.create(source),
                    new TransactionTemplate(new JdbcTransactionManager(source)),
                    new ListEncryption(cipher.getIfAvailable()));
        }
    }
}
