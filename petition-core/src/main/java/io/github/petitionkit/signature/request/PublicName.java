package io.github.petitionkit.signature.request;

/** The form of a signer's name in public, by the signer's choice. */
public enum PublicName {
    /** The full name. */
    FULL,
    /** The initials only. */
    INITIALS,
    /** No name: counted, never shown. */
    ANONYMOUS
}
