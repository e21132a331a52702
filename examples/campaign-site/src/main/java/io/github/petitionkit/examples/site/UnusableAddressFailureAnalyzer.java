package io.github.petitionkit.examples.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting is missing. */
final class UnusableAddressFailureAnalyzer extends AbstractFailureAnalyzer<UnusableAddressException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAddressException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set SITE_ADDRESS to the address that people type, such as https://petitions.example.org.",
                cause);
    }
}
