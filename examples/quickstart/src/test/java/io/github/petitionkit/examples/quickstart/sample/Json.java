package io.github.petitionkit.examples.quickstart.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Maps, lists, numbers and plain ASCII texts as JSON, one entry of an object a line. */
final class Json {
    private Json() {}

    static String document(Map<String, ?> object) {
        return object(object, "") + "\n";
    }

    private static String object(Map<?, ?> object, String indent) {
        String deeper = indent + "  ";
        return object.entrySet().stream()
                .map(entry -> deeper + '"' + entry.getKey() + "\": " + value(entry.getValue(), deeper))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String value(Object value, String indent) {
        if (value instanceof Map<?, ?> object) {
            return object(object, indent);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(item, indent)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
    }
}
