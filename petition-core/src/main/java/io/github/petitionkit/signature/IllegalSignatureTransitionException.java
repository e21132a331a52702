package io.github.petitionkit.signature;

import io.github.petitionkit.petition.PetitionException;

/** A transition that {@link SignatureState} does not allow. Nothing was changed. */
public final class IllegalSignatureTransitionException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final transient SignatureState from;
    private final transient SignatureState to;

    IllegalSignatureTransitionException(SignatureId signature, SignatureState from, SignatureState to) {
        super("Signature %s is %s and cannot become %s; allowed: %s".formatted(signature, from, to, from.next()));
        this.from = from;
        this.to = to;
    }

    /** {@return the signature's state, unchanged} */
    public SignatureState from() {
        return from;
    }

    /** {@return the requested state} */
    public SignatureState to() {
        return to;
    }
}
