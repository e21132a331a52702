package io.github.petitionkit.jackson;

import io.github.petitionkit.signature.Answers;
import java.util.Map;
import tools.jackson.databind.util.StdConverter;

/** Answers are an object of texts; a host's own type is written by what it stores. */
final class AnswersConverter {
    private AnswersConverter() {}

    static final class ToMap extends StdConverter<Answers, Map<String, String>> {
        @Override
        public Map<String, String> convert(Answers answers) {
            return answers.values();
        }
    }

    static final class FromMap extends StdConverter<Map<String, String>, Answers> {
        @Override
        public Answers convert(Map<String, String> values) {
            return Answers.of(values);
        }
    }
}
