package io.github.petitionkit.eligibility;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Result of an eligibility rule. */
public sealed interface Eligibility {
    /** The rule permits the signature. */
    record Eligible() implements Eligibility {}

    /**
     * The rule refuses the signature.
     *
     * @param message the message for the visitor: a key of the message bundles, also in braces as in constraints, or the
     *     text itself
     * @param parameters the parameters of the message; no personal data
     */
    record Refused(String message, Map<String, String> parameters) implements Eligibility {
        private static final Pattern IN_BRACES = Pattern.compile("\\{([\\w.-]++)}");

        /** Copies the map, and takes a key out of its braces unless it is a parameter. */
        public Refused {
            parameters = Map.copyOf(parameters);
            Matcher key = IN_BRACES.matcher(message);
            message = key.matches() && !parameters.containsKey(key.group(1)) ? key.group(1) : message;
        }
    }

    /** {@return the result of a rule that permits the signature} */
    static Eligibility eligible() {
        return new Eligible();
    }

    /**
     * Permits the signature on a condition.
     *
     * @param permitted the condition
     * @param message the message for the visitor if it is not met, as in {@link #refused}
     * @return the result
     */
    static Eligibility onlyIf(boolean permitted, String message) {
        return permitted ? eligible() : refused(message);
    }

    /**
     * Makes a refusal.
     *
     * @param message the message for the visitor, as in {@link Refused}
     * @return the refusal
     */
    static Eligibility refused(String message) {
        return new Refused(message, Map.of());
    }
}
