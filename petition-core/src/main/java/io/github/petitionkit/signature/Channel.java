package io.github.petitionkit.signature;

/** By what way a signature came in. */
public enum Channel {
    /** The site's own form. */
    WEB,
    /** A sheet of paper, typed in by staff. */
    PAPER,
    /** A partner organisation's form. */
    PARTNER
}
