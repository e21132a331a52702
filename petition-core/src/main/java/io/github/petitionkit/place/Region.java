package io.github.petitionkit.place;

import java.util.Objects;

/**
 * A part of a country by the host's own division, such as a constituency, a state or a canton.
 *
 * @param code the host's code, such as {@code E14000530}; 1 to 64 characters, none of them a control character;
 *     surrounding white space is removed, case matters
 */
public record Region(String code) implements Area, Comparable<Region> {
    private static final int MAX_LENGTH = 64;

    /**
     * Trims the code, and requires 1 to 64 characters.
     *
     * @throws IllegalArgumentException if it is empty, too long or holds a control character or half a surrogate pair
     */
    public Region {
        code = Objects.requireNonNull(code, "code").strip();
        if (code.isEmpty() || code.length() > MAX_LENGTH || !code.codePoints().allMatch(Region::isStorable)) {
            throw new IllegalArgumentException(
                    "Not a region's code (%s characters): give 1 to %s characters without control characters"
                            .formatted(code.length(), MAX_LENGTH));
        }
    }

    /** Orders by code. */
    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    private static boolean isStorable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
