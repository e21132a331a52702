package io.github.petitionkit.validation;

import jakarta.validation.ConstraintValidatorContext;

/** Further causes that the library's constraints distinguish, each with its own code and message. */
enum Cause {
    TOO_LONG("TooLong"),
    EMAIL_ADDRESS("EmailAddress"),
    WEB_ADDRESS("WebAddress");

    private final String template;

    Cause(String name) {
        template = "{io.github.petitionkit.validation." + name + ".message}";
    }

    /** Reports this cause instead of the constraint's own. */
    void report(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
    }
}
