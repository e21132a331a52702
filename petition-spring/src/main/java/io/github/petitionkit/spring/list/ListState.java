package io.github.petitionkit.spring.list;

/** What becomes of a list. */
public enum ListState {
    /** Its lines are being looked through, and nothing is entered yet. */
    UPLOADED,
    /** Somebody looks at the preview. */
    PREVIEWED,
    /** Its lines are being entered. */
    RUNNING,
    /** It was stopped; it can go on where it was. */
    STOPPED,
    /** Its lines have been entered, and its file is deleted. */
    DONE
}
