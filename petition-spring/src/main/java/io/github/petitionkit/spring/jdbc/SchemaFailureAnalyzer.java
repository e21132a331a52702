package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.SchemaException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains how to create the tables. */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SchemaException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaException cause) {
        return new FailureAnalysis(
                "The tables of the petitions are missing or have the wrong version: " + cause.getMessage() + ".",
                "Set petitionkit.jdbc.initialize-schema=always, or let Flyway create them: add"
                        + " classpath:META-INF/petitionkit/postgresql to spring.flyway.locations. If the tables are newer"
                        + " than this release, run the newer release on this node as well.",
                cause);
    }
}
