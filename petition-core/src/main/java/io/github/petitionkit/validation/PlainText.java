package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

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
 * The text, once {@linkplain TextKind#LINES cleaned}, is well-formed Unicode without private-use characters and
 * overrides of the direction of writing, and no longer than {@link #max()}. Markup and formulas are allowed; escape
 * them when you write a page or a spreadsheet. Supports {@link String}; {@code null} is valid.
 *
 * <p>The two causes have two codes and messages: {@code plain-text} and {@code too-long}. Characters newer than the
 * Java platform are accepted, so that a new emoji does not prevent a signature. The cost is linear.
 */
@Documented
@Constraint(validatedBy = PlainText.Rule.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(PlainText.List.class)
public @interface PlainText {
    /** {@return the message, or its key in braces} */
    String message() default "{io.github.petitionkit.validation.PlainText.message}";

    /** {@return the maximum length in Unicode code points} */
    int max();

    /** {@return the groups in which the constraint is checked} */
    Class<?>[] groups() default {};

    /** {@return the payload, for clients of Jakarta Validation} */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** {@return the constraints} */
        PlainText[] value();
    }

    /** The rule behind the constraint; immutable once initialised. */
    final class Rule implements ConstraintValidator<PlainText, String> {
        private int max;

        /** For the validation provider. */
        public Rule() {}

        /**
         * Reads the maximum length.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
            if (max < 0) {
                throw new IllegalArgumentException("@PlainText(max = %s): give 0 or more".formatted(max));
            }
        }

        /**
         * Returns whether a clean text of any length is plain.
         *
         * @param text the text
         * @return {@code true} if it is well-formed and reads as stored
         */
        public static boolean isPlain(String text) {
            int character;
            for (int at = 0; at < text.length(); at += Character.charCount(character)) {
                character = text.codePointAt(at);
                if (!isPlain(character)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPlain(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character == '\n' || character == '\t';
                case Character.SURROGATE, Character.PRIVATE_USE -> false;
                case Character.UNASSIGNED -> !isNoncharacter(character);
                default -> !isDirectionChange(character);
            };
        }

        /** The 66 code points that never become characters (Unicode, 23.7); all others may in a later version. */
        private static boolean isNoncharacter(int character) {
            return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        }

        /** The embeddings, overrides and isolates of UAX #9, which can change how a text reads. */
        private static boolean isDirectionChange(int character) {
            return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            String clean = TextKind.LINES.clean(value);
            if (clean.codePointCount(0, clean.length()) > max) {
                Cause.TOO_LONG.report(context);
                return false;
            }
            return isPlain(clean);
        }
    }
}
