package io.github.petitionkit.signature;

import io.github.petitionkit.identity.Assurance;

/** A register's answer about a person. */
public enum VerificationOutcome {
    /** Exactly one person matches and may sign. */
    VERIFIED(Assurance.REGISTER),
    /** One person matches and may not sign, for example because of age or registration elsewhere. */
    NOT_ENTITLED(Assurance.NONE),
    /** Several people match. */
    AMBIGUOUS(Assurance.NONE),
    /** Nobody matches. */
    NOT_FOUND(Assurance.NONE);

    private final Assurance assurance;

    VerificationOutcome(Assurance assurance) {
        this.assurance = assurance;
    }

    /** {@return the proof of identity that the outcome gives} */
    public Assurance assurance() {
        return assurance;
    }
}
