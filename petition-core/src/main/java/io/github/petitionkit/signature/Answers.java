package io.github.petitionkit.signature;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A signer's answers to the host's own questions. Implement it by a record of your own with Jakarta constraints on its
 * components: they are checked together with the request, and {@link #values()} is what gets stored.
 */
@FunctionalInterface
public interface Answers {
    /** No questions were asked. */
    Answers NONE = Map::of;

    /**
     * {@return the answers by question, for the store; short keys of the host's choice}
     */
    Map<String, String> values();

    /**
     * Answers without constraints.
     *
     * @param values answers by question
     * @return the answers
     */
    static Answers of(Map<String, String> values) {
        Map<String, String> sorted = Collections.unmodifiableMap(new TreeMap<>(values));
        return () -> sorted;
    }
}
