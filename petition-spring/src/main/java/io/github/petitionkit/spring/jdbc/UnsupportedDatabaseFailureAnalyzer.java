package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.UnsupportedDatabaseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains where else petitions can be kept. */
final class UnsupportedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedDatabaseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedDatabaseException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Give the petitions a DataSource of their own with PostgreSQL, marked with @PetitionDataSource; the rest of the"
                        + " application keeps its database. To try them in memory, set petitionkit.jdbc.enabled=false.",
                cause);
    }
}
