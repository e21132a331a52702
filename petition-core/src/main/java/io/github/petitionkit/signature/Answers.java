package io.github.petitionkit.signature;

import java.util.Map;

/**
 * A signer's answers to the host's own questions. Implement it by a record of your own with Jakarta constraints on its
 * components: they are checked together with the request, and {@link #values()} is what gets stored.
 */
@FunctionalInterface
public interface Answers {
    /** The most answers that {@link #of} lets pass. */
    int MOST = 50;

    /** The longest answer that {@link #of} lets pass, in Unicode code points. */
    int LONGEST = 1_000;

    /** No questions were asked. */
    Answers NONE = Map::of;

    /**
     * {@return the answers by question, for the store; short keys of the host's choice}
     */
    Map<String, String> values();

    /**
     * Answers to questions that the caller knows, with the constraints that any text has: at most 50 of them, under keys of 1 to
     * 64 letters, digits, dots, hyphens and underscores that begin with a letter or digit; plain texts of at most 1,000 code
     * points. Texts are cleaned; the constraints are checked with the request.
     *
     * @param values answers by question
     * @return the answers
     */
    static Answers of(Map<String, String> values) {
        return new PlainAnswers(values);
    }
}
