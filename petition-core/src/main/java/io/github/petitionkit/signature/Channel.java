package io.github.petitionkit.signature;

/** By what way a signature came in. */
public enum Channel {
    /** The site's own form: the visitor has to confirm. */
    WEB,
    /** A sheet of paper, typed in by staff, who vouch for it. */
    PAPER,
    /** A partner organisation's list, which the partner vouches for. */
    PARTNER
}
