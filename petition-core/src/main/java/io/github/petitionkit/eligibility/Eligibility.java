package io.github.petitionkit.eligibility;

import java.util.Map;

/** What a rule decided. */
public sealed interface Eligibility {
    /** The rule has nothing against it. */
    record Eligible() implements Eligibility {}

    /**
     * The rule refuses.
     *
     * @param message what to tell the visitor: a key of the message bundles, or the words themselves
     * @param parameters what to fill into the message; no personal data
     */
    record Refused(String message, Map<String, String> parameters) implements Eligibility {
        /** Copies the map. */
        public Refused {
            parameters = Map.copyOf(parameters);
        }
    }

    /** {@return that the rule has nothing against it} */
    static Eligibility eligible() {
        return new Eligible();
    }

    /**
     * A refusal.
     *
     * @param message what to tell the visitor: a key of the message bundles, or the words themselves
     * @return the refusal
     */
    static Eligibility refused(String message) {
        return new Refused(message, Map.of());
    }
}
