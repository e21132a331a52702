package io.github.petitionkit.petition.lifecycle;

/** What a notice is about. */
public enum NoticeKind {
    /** The petition's deadline is near. */
    CLOSING,
    /** The petition has waited long for moderators. */
    MODERATION
}
