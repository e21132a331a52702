package io.github.petitionkit.spring.web;

import io.github.petitionkit.validation.Violation;
import java.io.Serial;

/** A parameter of the address that makes no sense. Its message does not repeat it. */
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
