package io.github.petitionkit.fraud.list;

/** A line of a list is malformed. Nothing of the list was read. */
public final class MalformedListException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The line's number, from 1. */
    private final int line;

    MalformedListException(int line, String fault) {
        super("Line " + line + " is not an entry of this list: " + fault);
        this.line = line;
    }

    /** {@return the line's number, from 1} */
    public int line() {
        return line;
    }
}
