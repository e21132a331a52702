package io.github.petitionkit.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
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
 * and tabs aside), private-use characters or changes of writing direction, no longer than {@link #max()}, and not one
 * that a spreadsheet would take for a formula: it neither begins with a tab or carriage return, nor with
 * {@code = + - @}, full-width or not, behind any white space. Supports {@link String}; {@code null} is valid.
 *
 * <p>Characters that are newer than the Java platform are taken, so that a new emoji costs nobody a signature. A text of
 * more than {@code 2 * max} UTF-16 units is refused unread; the cost is linear otherwise. Source of the rule on formulas:
 * OWASP, <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>.
 */
@Documented
@Constraint(validatedBy = PlainText.Rule.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
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
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** {@return the constraints} */
        PlainText[] value();
    }

    /** The rule behind the constraint; immutable once initialised. */
    final class Rule implements ConstraintValidator<PlainText, String> {
        private static final String BEFORE_FORMULAS = "\t\r";
        private static final String FORMULAS = "=+-@＝＋－＠";

        private int max;

        /** For the validation provider. */
        public Rule() {}

        /**
         * Takes the length.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
            if (max < 0) {
                throw new IllegalArgumentException("@PlainText(max = %d): give 0 or more".formatted(max));
            }
        }

        /**
         * Whether a text is plain, whatever its length.
         *
         * @param text the text
         * @return whether it can be shown, stored and exported without harm
         */
        public static boolean isPlain(String text) {
            if (isFormula(text)) {
                return false;
            }
            int character;
            for (int at = 0; at < text.length(); at += Character.charCount(character)) {
                character = text.codePointAt(at);
                if (!isPlain(character) && !isLineBreak(text, at)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isFormula(String text) {
            if (!text.isEmpty() && BEFORE_FORMULAS.indexOf(text.charAt(0)) >= 0) {
                return true;
            }
            int at = 0;
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            return at < text.length() && FORMULAS.indexOf(text.charAt(at)) >= 0;
        }

        private static boolean isSpace(char character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character);
        }

        private static boolean isPlain(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character == '\n' || character == '\t';
                case Character.SURROGATE, Character.PRIVATE_USE -> false;
                case Character.UNASSIGNED -> !isNoncharacter(character);
                default -> !isDirectionChange(character);
            };
        }

        /** A carriage return stands before a line feed only, as browsers send it. */
        private static boolean isLineBreak(String text, int at) {
            return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        }

        /** The 66 code points that never become characters (Unicode, 23.7); all others may in a later version. */
        private static boolean isNoncharacter(int character) {
            return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        }

        /** The embeddings, overrides and isolates of UAX #9, which can make a text read other than it is. */
        private static boolean isDirectionChange(int character) {
            return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
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
