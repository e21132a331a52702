package io.github.petitionkit.petition;

/** What keeps somebody from signing a petition, whoever they are. */
public enum SigningBlock {
    /** The petition is not open to their role, not yet or no longer. */
    NOT_OPEN("not-open"),
    /** Signing is paused. */
    PAUSED("paused"),
    /** As many sponsors as the policy allows have confirmed. */
    SPONSORS_FULL("sponsors-full");

    private final String code;

    SigningBlock(String code) {
        this.code = code;
    }

    /** {@return the stable code under which hosts and messages know it} */
    public String code() {
        return code;
    }
}
