package io.github.petitionkit.policy;

/** Whether a moderator reviews a petition before it is published. */
public enum ModerationMode {
    /** The creator opens the petition. */
    NONE,
    /** A moderator opens or rejects it. */
    BEFORE_OPENING
}
