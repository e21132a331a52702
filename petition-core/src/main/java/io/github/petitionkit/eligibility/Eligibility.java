package io.github.petitionkit.eligibility;

import java.util.Map;

/** Result of an eligibility rule. */
public sealed interface Eligibility {
    /** The rule permits the signature. */
    record Eligible() implements Eligibility {}

    /**
     * The rule refuses the signature.
     *
     * @param message the message for the visitor: a key of the message bundles, or the text itself
     * @param parameters the parameters of the message; no personal data
     */
    record Refused(String message, Map<String, String> parameters) implements Eligibility {
        /** Copies the map. */
        public Refused {
            parameters = Map.copyOf(parameters);
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
     * @param message the message for the visitor: a key of the message bundles, or the text itself
     * @return the refusal
     */
    static Eligibility refused(String message) {
        return new Refused(message, Map.of());
    }
}
