package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.github.petitionkit.identity.EmailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text is a valid e-mail address by {@link EmailAddress}. Delivery is not tested. Supports {@link String};
 * {@code null} and blank text are valid, so that a missing entry is reported once, by {@code @NotBlank}.
 */
@Documented
@Constraint(validatedBy = ValidEmail.Rule.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidEmail.List.class)
public @interface ValidEmail {
    /** {@return the message, or its key in braces} */
    String message() default "{io.github.petitionkit.validation.ValidEmail.message}";

    /** {@return the groups in which the constraint is checked} */
    Class<?>[] groups() default {};

    /** {@return what clients of Jakarta Validation attach} */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** {@return the constraints} */
        ValidEmail[] value();
    }

    /** The rule behind the constraint; stateless. */
    final class Rule implements ConstraintValidator<ValidEmail, String> {
        /** For the validation provider. */
        public Rule() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || EmailAddress.isValid(value);
        }
    }
}
