package io.github.petitionkit.petition;

/** The role in which somebody signs a petition. */
public enum SignerRole {
    /** The person who started it; may sign from the first draft on. */
    CREATOR,
    /** An invited early signer; may sign before publication, up to the sponsors' maximum. */
    SPONSOR,
    /** Anybody; may sign while the petition is open. */
    SIGNER
}
