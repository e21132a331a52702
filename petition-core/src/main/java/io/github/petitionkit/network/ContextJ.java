package io.github.petitionkit.network;

/** The contexts in which the joiners U+200C and U+200D are allowed in a label: RFC 5892, appendices A.1 and A.2. */
final class ContextJ {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private ContextJ() {}

    static boolean isMet(String label, int at, IdnaData data) {
        char character = label.charAt(at);
        if (character != NON_JOINER && character != JOINER) {
            return true;
        }
        boolean behindVirama = at > 0 && data.isVirama(label.codePointBefore(at));
        return behindVirama || (character == NON_JOINER && isBetweenJoining(label, at, data));
    }

    private static boolean isBetweenJoining(String label, int at, IdnaData data) {
        int before = at;
        String left;
        do {
            left = before > 0 ? data.joining(label.codePointBefore(before)) : "";
            before -= before > 0 ? Character.charCount(label.codePointBefore(before)) : 0;
        } while (left.equals("T"));
        int after = at + 1;
        String right;
        do {
            right = after < label.length() ? data.joining(label.codePointAt(after)) : "";
            after += after < label.length() ? Character.charCount(label.codePointAt(after)) : 0;
        } while (right.equals("T"));
        return (left.equals("L") || left.equals("D")) && (right.equals("R") || right.equals("D"));
    }
}
