package io.github.petitionkit.spring;

import io.github.petitionkit.secret.OtherKeyringException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains where to put the secret that hashed the signers in the store. */
final class OtherKeyringFailureAnalyzer extends AbstractFailureAnalyzer<OtherKeyringException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OtherKeyringException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Put the secret that was used before first into petitionkit.previous-secrets, on every node, and keep the new one"
                        + " as petitionkit.secret. If petitionkit.secret was changed by mistake, put the former value back.",
                cause);
    }
}
