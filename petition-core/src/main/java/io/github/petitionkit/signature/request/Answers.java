package io.github.petitionkit.signature.request;

import java.util.Map;

/**
 * A signer's answers to the host's own questions. Implement it as a record with Jakarta constraints on its components;
 * they are checked together with the request. {@link #values()} is stored.
 */
@FunctionalInterface
public interface Answers {
    /** The maximum number of answers that {@link #of} accepts. */
    int MOST = 50;

    /** The maximum length of an answer that {@link #of} accepts, in Unicode code points. */
    int LONGEST = 1_000;

    /** No questions were asked. */
    Answers NONE = Map::of;

    /** {@return the answers to store, by question; the host chooses short keys} */
    Map<String, String> values();

    /**
     * Makes answers from a map, with these constraints, which are checked with the request: at most 50 answers; keys of
     * 1 to 64 letters, digits, dots, hyphens and underscores that begin with a letter or digit; plain texts of at most
     * 1,000 code points. Cleans the texts.
     *
     * @param values answers by question
     * @return the answers
     */
    static Answers of(Map<String, String> values) {
        return new PlainAnswers(values);
    }
}
