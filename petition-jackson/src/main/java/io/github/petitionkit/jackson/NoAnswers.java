package io.github.petitionkit.jackson;

import io.github.petitionkit.signature.request.Answers;
import java.util.Map;

/** Answers of a site without questions: an empty object. */
record NoAnswers() implements Answers {
    @Override
    public Map<String, String> values() {
        return Map.of();
    }
}
