package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.text.TextKind;
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
 * The text is a valid name of a person, in any script, by {@link PersonName}. Supports {@link String}; {@code null} and
 * blank text are valid, so that a missing entry is reported once, by {@code @NotBlank}. Four causes have codes and
 * messages of their own: {@code valid-name}, {@code too-long}, {@code email-address} and {@code web-address}.
 */
@Documented
@Constraint(validatedBy = ValidName.Rule.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidName.List.class)
public @interface ValidName {
    /** {@return the message, or its key in braces} */
    String message() default "{io.github.petitionkit.validation.ValidName.message}";

    /** {@return the maximum length in UTF-16 units, 1 to 255} */
    int max() default PersonName.MAX_LENGTH;

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
        ValidName[] value();
    }

    /** The rule behind the constraint; immutable once initialised. */
    final class Rule implements ConstraintValidator<ValidName, String> {
        private int max = PersonName.MAX_LENGTH;

        /** For the validation provider. */
        public Rule() {}

        /**
         * Reads the maximum length.
         *
         * @throws IllegalArgumentException if it is not 1 to 255
         */
        @Override
        public void initialize(ValidName constraint) {
            max = constraint.max();
            if (max < 1 || max > PersonName.MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "@ValidName(max = %s): give 1 to %s".formatted(max, PersonName.MAX_LENGTH));
            }
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            String name = value == null ? "" : TextKind.NAME.clean(value);
            PersonName.Fault fault =
                    name.isEmpty() ? null : PersonName.fault(name).orElse(null);
            if (name.length() > max) {
                Cause.TOO_LONG.report(context);
                return false;
            } else if (fault == PersonName.Fault.EMAIL_ADDRESS) {
                Cause.EMAIL_ADDRESS.report(context);
            } else if (fault == PersonName.Fault.WEB_ADDRESS) {
                Cause.WEB_ADDRESS.report(context);
            }
            return fault == null;
        }
    }
}
