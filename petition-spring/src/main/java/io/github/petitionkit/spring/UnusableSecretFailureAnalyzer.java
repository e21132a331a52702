package io.github.petitionkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains the format of a secret. */
final class UnusableSecretFailureAnalyzer extends AbstractFailureAnalyzer<UnusableSecretException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Make one with `openssl rand -base64 32`, keep it where you keep passwords, and give it to every node as"
                        + " %1$s.secret. To change it later, put the old one in front of %1$s.previous-secrets."
                                .formatted(cause.prefix()),
                cause);
    }
}
