package io.github.petitionkit.signature;

import io.github.petitionkit.identity.Assurance;

/** What a register says about a person. */
public enum VerificationOutcome {
    /** There is exactly one such person, and they may sign. */
    VERIFIED(Assurance.REGISTER),
    /** There is such a person, who may not sign: too young, say, or registered elsewhere. */
    NOT_ENTITLED(Assurance.NONE),
    /** Several people fit what was given. */
    AMBIGUOUS(Assurance.NONE),
    /** Nobody fits. */
    NOT_FOUND(Assurance.NONE);

    private final Assurance assurance;

    VerificationOutcome(Assurance assurance) {
        this.assurance = assurance;
    }

    /** {@return what the outcome proves about the signer} */
    public Assurance assurance() {
        return assurance;
    }
}
