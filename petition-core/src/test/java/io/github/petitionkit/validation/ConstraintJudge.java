package io.github.petitionkit.validation;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Locale;

/** What Hibernate Validator makes of a bean, in English. */
final class ConstraintJudge {
    private static final RequestValidator VALIDATOR = RequestValidator.of(Validation.buildDefaultValidatorFactory());

    private ConstraintJudge() {}

    static List<Violation> of(Object bean) {
        return VALIDATOR.violations(bean, Locale.ENGLISH);
    }
}
