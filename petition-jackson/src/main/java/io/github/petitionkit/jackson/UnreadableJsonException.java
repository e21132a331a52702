package io.github.petitionkit.jackson;

import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.validation.Violation;
import java.io.Serial;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * JSON cannot be read as the requested type. The message names the entry and says what to give. It does not quote the
 * input and drops Jackson's exception, which may, so you can log it and return it to the client.
 */
public final class UnreadableJsonException extends PetitionException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;
    private final transient Fault fault;
    private final transient int line;
    private final transient int column;

    UnreadableJsonException(Fault fault, String path, String message, int line, int column) {
        super("Unreadable JSON%s%s: %s".formatted(path.isEmpty() ? "" : " at " + path, place(line, column), message));
        this.violation = new Violation(path, fault.code(), message);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    /**
     * Converts Jackson's exception to one that does not quote the input, for hosts that read with their own mapper.
     *
     * @param unread Jackson's exception
     * @return the exception to return to the client
     */
    public static UnreadableJsonException of(JacksonException unread) {
        SafeErrorMessage diagnosis = SafeErrorMessage.of(unread);
        TokenStreamLocation at = unread.getLocation();
        return new UnreadableJsonException(
                diagnosis.fault(),
                JsonPath.of(unread.getPath()),
                diagnosis.message(),
                at == null ? 0 : Math.max(0, at.getLineNr()),
                at == null ? 0 : Math.max(0, at.getColumnNr()));
    }

    private static String place(int line, int column) {
        return line == 0 ? "" : " (line %s, column %s)".formatted(line, column);
    }

    /**
     * {@return the entry, the rule and what to give, in English; the code is one of {@code malformed},
     * {@code too-large}, {@code missing}, {@code unknown-entry}, {@code wrong-kind} and {@code no-such-value}}
     */
    public Violation violation() {
        return violation;
    }

    /** {@return whether the JSON is too large; answer with HTTP status 413} */
    public boolean isTooLarge() {
        return fault == Fault.TOO_LARGE;
    }

    /** {@return the line, from 1; 0 if it is not known} */
    public int line() {
        return line;
    }

    /** {@return the column, from 1; 0 if it is not known} */
    public int column() {
        return column;
    }

    /** The kinds of faults in JSON. */
    enum Fault {
        MALFORMED,
        TOO_LARGE,
        MISSING,
        UNKNOWN_ENTRY,
        WRONG_KIND,
        NO_SUCH_VALUE;

        String code() {
            return EnumScalar.text(this);
        }
    }
}
