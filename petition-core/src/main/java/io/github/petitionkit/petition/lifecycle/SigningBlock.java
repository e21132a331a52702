package io.github.petitionkit.petition.lifecycle;

/** A reason why a petition takes no signature, regardless of the person. */
public enum SigningBlock {
    /** The petition is not open to the signer's role: not yet, or no longer. */
    NOT_OPEN("not-open"),
    /** The petition is published, and signing starts later. */
    NOT_STARTED("not-started"),
    /** Signing is paused. */
    PAUSED("paused"),
    /** As many sponsors as the policy allows have confirmed. */
    SPONSORS_FULL("sponsors-full");

    private final String code;

    SigningBlock(String code) {
        this.code = code;
    }

    /** {@return the stable code, for hosts and messages} */
    public String code() {
        return code;
    }
}
