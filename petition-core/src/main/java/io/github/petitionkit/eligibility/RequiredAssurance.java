package io.github.petitionkit.eligibility;

import io.github.petitionkit.identity.Assurance;
import java.util.Objects;

/**
 * Requires that the host has proved the signer's identity before they sign, such as against a census. It reads
 * {@code SigningContext.assurance}.
 */
public final class RequiredAssurance implements EligibilityRule {
    /** The code of the rule. */
    public static final String CODE = "petitionkit.required-assurance";

    private final Assurance least;
    private final String message;

    /**
     * Makes a rule.
     *
     * @param least the weakest proof that is enough
     * @param message what others read: the text itself, or a key of the message bundles
     */
    public RequiredAssurance(Assurance least, String message) {
        this.least = Objects.requireNonNull(least, "least");
        this.message = Objects.requireNonNull(message, "message");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Eligibility judge(Candidate candidate) {
        return Eligibility.onlyIf(candidate.context().assurance().compareTo(least) >= 0, message);
    }
}
