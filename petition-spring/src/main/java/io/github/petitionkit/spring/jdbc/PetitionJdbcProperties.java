package io.github.petitionkit.spring.jdbc;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.validation.annotation.Validated;

/**
 * What {@code petitionkit.jdbc.*} says.
 *
 * @param enabled Whether to keep petitions in the DataSource.
 * @param initializeSchema When to make the tables, or bring them up to date, at the start.
 * @param joinTransactions Whether to write as part of the transaction that the caller has open, instead of together with
 *     other callers.
 * @param writers Number of threads that write, each with a connection; more help where many petitions are signed at once.
 * @param mostWaiting Number of steps that may wait for a writer before more are refused.
 */
@Validated
@ConfigurationProperties("petitionkit.jdbc")
public record PetitionJdbcProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
        @DefaultValue("false") boolean joinTransactions,
        @DefaultValue("2") @Positive int writers,
        @DefaultValue("10000") @Positive int mostWaiting) {}
