package io.github.petitionkit.petition;

/** Whether somebody looks at a petition before it is published. */
public enum Moderation {
    /** The creator opens the petition. */
    NONE,
    /** A moderator opens or rejects it. */
    BEFORE_OPENING
}
