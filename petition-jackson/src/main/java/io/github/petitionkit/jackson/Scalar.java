package io.github.petitionkit.jackson;

import java.util.function.Function;

/**
 * Encodes values of one type as one text, also as the key of a map.
 *
 * @param type the type
 * @param expected the expected form, for messages
 * @param text writes a value
 * @param value parses a text; throws an unchecked exception if it is malformed
 */
record Scalar<T>(Class<T> type, String expected, Function<T, String> text, Function<String, T> value) {
    /** Parses a value; the exception says what to give and does not quote the text. */
    T read(String given) {
        try {
            return value.apply(given);
        } catch (RuntimeException unreadable) { // dropped, because its message may quote the input
            throw new NoSuchValueException("Give " + expected);
        }
    }

    String write(T given) {
        return text.apply(given);
    }

    /** The text is not a value of the type; the message does not quote it. */
    static final class NoSuchValueException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoSuchValueException(String message) {
            super(message, null);
        }
    }
}
