package io.github.petitionkit.jackson;

import java.util.function.Function;

/**
 * How values of one type are written as one text, also as the key of a map.
 *
 * @param type the type
 * @param expected what to give, for the message when a text is none of them; never the text itself
 * @param text writes a value
 * @param value reads a text; throws an unchecked exception if it is no such value
 */
record Scalar<T>(Class<T> type, String expected, Function<T, String> text, Function<String, T> value) {
    /** The value, or a complaint that tells what to give and not what was given. */
    T read(String given) {
        try {
            return value.apply(given);
        } catch (RuntimeException unreadable) { // its message may quote what was given, so it is dropped
            throw new NoSuchValueException("Give " + expected);
        }
    }

    String write(T given) {
        return text.apply(given);
    }

    /** A text that stands for no value; the message does not quote it. */
    static final class NoSuchValueException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoSuchValueException(String message) {
            super(message, null);
        }
    }
}
