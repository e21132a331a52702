package io.github.petitionkit.validation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.regex.Pattern;

/**
 * The path of a field, such as {@code answers.occupation} or {@code consents[0].purpose}. Unlike
 * {@link Path#toString()} it leaves out a map key that is itself invalid or is not a plain word, because a visitor may
 * have chosen it.
 */
final class PathText {
    private static final String MAP_KEY = "<map key>";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private PathText() {}

    static String of(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                text.append('[').append(place(node)).append(']');
            }
            String name = node.getName();
            if (name != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                text.append(text.isEmpty() ? "" : ".").append(name);
            }
        }
        return text.toString();
    }

    private static String place(Path.Node node) {
        if (node.getIndex() != null) {
            return node.getIndex().toString();
        }
        String key = node.getKey() == null || MAP_KEY.equals(node.getName()) ? "" : keyText(node.getKey());
        return WORD.matcher(key).matches() ? key : "";
    }

    /** Leaves out a key of another type, because its {@code toString} can show anything. */
    private static String keyText(Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return key instanceof String || key instanceof Number ? key.toString() : "";
    }
}
