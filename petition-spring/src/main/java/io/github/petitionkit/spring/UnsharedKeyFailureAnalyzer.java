package io.github.petitionkit.spring;

import io.github.petitionkit.store.UnsharedKeyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains how to rotate secrets while several nodes run. */
final class UnsharedKeyFailureAnalyzer extends AbstractFailureAnalyzer<UnsharedKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsharedKeyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "First give every node the new secret in petitionkit.next-secrets, and leave petitionkit.secret as it is. When"
                        + " all nodes run with it, make it petitionkit.secret on one after the other, and put the former one"
                        + " first into petitionkit.previous-secrets.",
                cause);
    }
}
