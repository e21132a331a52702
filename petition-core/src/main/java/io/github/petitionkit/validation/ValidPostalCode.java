package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
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
 * The postal code has the format of its country, by {@link PostalCodes#bundled()} or the rules of {@link
 * RequestValidator#with(PostalCodes)}. Supports types that implement
 * {@link HasPostalCode}. A missing or blank postal code is valid, and so is any postal code if the country is missing
 * or wrong, because another constraint reports that. The violation is on {@code postalCode}.
 */
@Documented
@Constraint(validatedBy = ValidPostalCode.Rule.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidPostalCode.List.class)
public @interface ValidPostalCode {
    /** {@return the message, or its key in braces} */
    String message() default "{io.github.petitionkit.validation.ValidPostalCode.message}";

    /** {@return the groups in which the constraint is checked} */
    Class<?>[] groups() default {};

    /** {@return what clients of Jakarta Validation attach} */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Target({TYPE, ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** {@return the constraints} */
        ValidPostalCode[] value();
    }

    /** The rule behind the constraint; stateless. */
    final class Rule implements ConstraintValidator<ValidPostalCode, HasPostalCode> {
        private final PostalCodes postalCodes;

        /** Makes a rule with the bundled formats, for the validation provider. */
        public Rule() {
            this(PostalCodes.bundled());
        }

        Rule(PostalCodes postalCodes) {
            this.postalCodes = postalCodes;
        }

        @Override
        public boolean isValid(@Nullable HasPostalCode value, ConstraintValidatorContext context) {
            if (value == null || fits(value.country(), value.postalCode())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("postalCode")
                    .addConstraintViolation();
            return false;
        }

        private boolean fits(@Nullable String country, @Nullable String postalCode) {
            return country == null
                    || postalCode == null
                    || postalCode.isBlank()
                    || !Country.isIso(country)
                    || postalCodes.accepts(Country.of(country), postalCode);
        }
    }
}
