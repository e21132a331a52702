package io.github.petitionkit.petition.lifecycle;

/** What a notice is about. */
public enum NoticeKind {
    /** The petition's deadline is near. */
    CLOSING,
    /** Signing of the published petition has started. */
    SIGNING_START,
    /** The petition has waited long for moderators. */
    MODERATION
}
