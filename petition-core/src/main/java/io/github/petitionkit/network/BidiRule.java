package io.github.petitionkit.network;

import java.util.Set;

/** The Bidi rule for labels that read from right to left: RFC 5893, 2. */
final class BidiRule {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("R", "AL", "AN");
    private static final Set<String> IN_RIGHT_TO_LEFT =
            Set.of("R", "AL", "AN", "EN", "ES", "CS", "ET", "ON", "BN", "NSM");
    private static final Set<String> IN_LEFT_TO_RIGHT = Set.of("L", "EN", "ES", "CS", "ET", "ON", "BN", "NSM");

    private BidiRule() {}

    /** Returns whether the rule applies to every name with this label. */
    static boolean concerns(String label, IdnaData data) {
        return label.codePoints().anyMatch(character -> RIGHT_TO_LEFT.contains(data.bidi(character)));
    }

    static boolean isMet(String label, IdnaData data) {
        String first = data.bidi(label.codePointAt(0));
        String last = lastButMarks(label, data);
        if (first.equals("L")) {
            return (last.equals("L") || last.equals("EN")) && areAll(label, IN_LEFT_TO_RIGHT, data);
        }
        boolean arabic = holds(label, "AN", data);
        boolean european = holds(label, "EN", data);
        return (first.equals("R") || first.equals("AL"))
                && Set.of("R", "AL", "EN", "AN").contains(last)
                && areAll(label, IN_RIGHT_TO_LEFT, data)
                && !(arabic && european);
    }

    private static String lastButMarks(String label, IdnaData data) {
        int end = label.length();
        while (end > 0 && data.bidi(label.codePointBefore(end)).equals("NSM")) {
            end -= Character.charCount(label.codePointBefore(end));
        }
        return end == 0 ? "NSM" : data.bidi(label.codePointBefore(end));
    }

    private static boolean areAll(String label, Set<String> types, IdnaData data) {
        return label.codePoints().allMatch(character -> types.contains(data.bidi(character)));
    }

    private static boolean holds(String label, String type, IdnaData data) {
        return label.codePoints().anyMatch(character -> data.bidi(character).equals(type));
    }
}
