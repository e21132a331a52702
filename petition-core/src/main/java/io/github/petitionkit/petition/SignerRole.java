package io.github.petitionkit.petition;

/** In what role somebody signs a petition. */
public enum SignerRole {
    /** Who started it; may sign from the first draft on. */
    CREATOR,
    /** An invited early signer; may sign before publication, up to the sponsors' maximum. */
    SPONSOR,
    /** Anybody; may sign while the petition is open. */
    SIGNER
}
