package io.github.petitionkit.jackson;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** The JSON is not valid for a type of the library. The message is for readers and does not quote the input. */
final class RefusedValueException extends MismatchedInputException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final UnreadableJsonException.Fault fault;

    private RefusedValueException(JsonParser in, Class<?> type, UnreadableJsonException.Fault fault, String message) {
        super(in, message, type);
        this.fault = fault;
    }

    static RefusedValueException wrongKind(JsonParser in, Class<?> type, String message) {
        return new RefusedValueException(in, type, UnreadableJsonException.Fault.WRONG_KIND, message);
    }

    static RefusedValueException noSuchValue(JsonParser in, Class<?> type, String message) {
        return new RefusedValueException(in, type, UnreadableJsonException.Fault.NO_SUCH_VALUE, message);
    }

    static RefusedValueException missing(JsonParser in, Class<?> type, String name) {
        RefusedValueException missing =
                new RefusedValueException(in, type, UnreadableJsonException.Fault.MISSING, "Is missing");
        missing.prependPath(type, name);
        return missing;
    }

    UnreadableJsonException.Fault fault() {
        return fault;
    }
}
