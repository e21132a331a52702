package io.github.petitionkit.jackson;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** The path of a field in violations, such as {@code consents[0].purpose}; see {@code Violation#path()}. */
final class JsonPath {
    /** The syntax of names to show; others can be a visitor's text. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private JsonPath() {}

    static String of(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else if (reference.from() instanceof Map) {
                path.append('[').append(word(name)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(word(name));
            }
        }
        return path.toString();
    }

    private static String word(String name) {
        return WORD.matcher(name).matches() ? name : "";
    }
}
