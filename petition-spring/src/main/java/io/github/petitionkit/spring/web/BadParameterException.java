package io.github.petitionkit.spring.web;

import io.github.petitionkit.validation.Violation;
import java.io.Serial;

/** A malformed parameter of the request's address. The message does not repeat its value. */
final class BadParameterException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    BadParameterException(String parameter, String message) {
        super(parameter + ": " + message);
        this.violation = new Violation(parameter, "no-such-value", message);
    }

    Violation violation() {
        return violation;
    }
}
