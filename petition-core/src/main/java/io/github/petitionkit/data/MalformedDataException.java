package io.github.petitionkit.data;

/** A data file has a line that cannot be read; the message names the file and the line's number, and quotes nothing. */
public final class MalformedDataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault in a file.
     *
     * @param file the file's name
     * @param line the line's number, from 1
     * @param fault what is wrong and what belongs there
     */
    public MalformedDataException(String file, int line, String fault) {
        super("%s, line %d: %s".formatted(file, line, fault));
        this.line = line;
    }

    /** {@return the number of the faulty line, from 1} */
    public int line() {
        return line;
    }
}
