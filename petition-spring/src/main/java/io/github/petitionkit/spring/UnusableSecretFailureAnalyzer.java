package io.github.petitionkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what a secret looks like. */
final class UnusableSecretFailureAnalyzer extends AbstractFailureAnalyzer<UnusableSecretException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                MissingSecretFailureAnalyzer.HOW_TO_MAKE_ONE
                        + " To change it later, put the old one in front of petition.previous-secrets.",
                cause);
    }
}
