package io.github.petitionkit.transfer;

import io.github.petitionkit.petition.PetitionException;

/**
 * The store failed in the middle of an import. All lines before {@link #line()} are done and reported; some of the
 * following ones may have been written. Begin again at that line, or at the first one: nobody is entered twice.
 */
public final class ImportStoppedException extends PetitionException {
    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * Makes an exception.
     *
     * @param line the first line whose fate is unknown
     * @param cause the failure of the store
     */
    public ImportStoppedException(long line, Throwable cause) {
        super("The import stopped at line %s; begin again there".formatted(line), cause);
        this.line = line;
    }

    /** {@return the number of the first line that is not known to be done} */
    public long line() {
        return line;
    }
}
