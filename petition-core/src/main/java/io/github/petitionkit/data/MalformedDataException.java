package io.github.petitionkit.data;

/**
 * A line of a data file is malformed. The message gives the file and the line's number, and does not quote the line.
 */
public final class MalformedDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * Makes an exception.
     *
     * @param file the file's name
     * @param line the line's number, from 1
     * @param fault the fault and the expected form
     */
    public MalformedDataException(String file, int line, String fault) {
        super("%s, line %s: %s".formatted(file, line, fault));
        this.line = line;
    }

    /** {@return the number of the faulty line, from 1} */
    public int line() {
        return line;
    }
}
