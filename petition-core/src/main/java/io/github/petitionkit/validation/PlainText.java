package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

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
 * The text can be shown, stored and exported without harm: well-formed Unicode without control characters (line breaks
 * and tabs aside) or changes of writing direction, no longer than {@link #max()}, and not beginning with
 * {@code = + - @} or a tab, which a spreadsheet would take for a formula. Supports {@link String}; {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = PlainText.Rule.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PlainText.List.class)
public @interface PlainText {
    /** {@return the message, or its key in braces} */
    String message() default "{io.github.petitionkit.validation.PlainText.message}";

    /** {@return the most Unicode code points that the text may have} */
    int max();

    /** {@return the groups in which the constraint is checked} */
    Class<?>[] groups() default {};

    /** {@return what clients of Jakarta Validation attach} */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** {@return the constraints} */
        PlainText[] value();
    }

    /** The rule behind the constraint. */
    final class Rule implements ConstraintValidator<PlainText, String> {
        private int max;

        /** For the validation provider. */
        public Rule() {}

        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
        }

        /**
         * Whether a text is plain, whatever its length.
         *
         * @param text the text
         * @return whether it can be shown, stored and exported without harm
         */
        public static boolean isPlain(String text) {
            return (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0)
                    && text.codePoints().allMatch(Rule::isPlain);
        }

        private static boolean isPlain(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
                case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
                default -> !isDirectionChange(codePoint);
            };
        }

        /** The embeddings, overrides and isolates of UAX #9, which can make a text read other than it is. */
        private static boolean isDirectionChange(int codePoint) {
            return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (fits(value) && isPlain(value));
        }

        private boolean fits(String value) {
            return value.length() <= 2L * max && value.codePointCount(0, value.length()) <= max;
        }
    }
}
