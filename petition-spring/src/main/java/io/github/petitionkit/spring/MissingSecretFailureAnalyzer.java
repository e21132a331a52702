package io.github.petitionkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains how to make a secret. */
final class MissingSecretFailureAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {
    static final String HOW_TO_MAKE_ONE =
            "Make one with `openssl rand -base64 32`, keep it where you keep passwords, and give it to every node: as the"
                    + " property petitionkit.secret or the environment variable PETITIONKIT_SECRET.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage()
                        + ". With another secret in each run, signers could sign twice and links in mails would break.",
                HOW_TO_MAKE_ONE,
                cause);
    }
}
