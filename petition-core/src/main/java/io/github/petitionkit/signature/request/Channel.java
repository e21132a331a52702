package io.github.petitionkit.signature.request;

/** The channel by which a signature came in. */
public enum Channel {
    /** The site's own form; the signer confirms by mail (double opt-in). */
    WEB,
    /** A sheet of paper; staff type it in and vouch for it. */
    PAPER,
    /** A list of a partner organisation; the partner vouches for it. */
    PARTNER,
    /** The form of a site that has moved in; its signers confirmed there by mail, or still have to here. */
    FORMER_SITE;

    /** {@return whether its signers type their addresses themselves, and confirm them by mail} */
    public boolean isConfirmedByMail() {
        return this == WEB || this == FORMER_SITE;
    }
}
