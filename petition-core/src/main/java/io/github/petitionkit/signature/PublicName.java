package io.github.petitionkit.signature;

/** How a signer wants to be shown in public. */
public enum PublicName {
    /** The whole name. */
    FULL,
    /** The initials only. */
    INITIALS,
    /** Not at all: counted, never named. */
    ANONYMOUS
}
