package io.github.petitionkit.signature.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The form of a signer's name in public, by the signer's choice. */
public enum PublicName {
    /** The full name. */
    FULL,
    /** The initials only. */
    INITIALS,
    /** No name: counted, never shown. */
    ANONYMOUS;

    /**
     * Returns a name as its owner chose.
     *
     * @param name the full name
     * @return the full name, or the first letter of each word that has one, such as {@code A. E.}, where a
     *     letter in place of an apostrophe is none (ʻAulani is {@code A.}); empty if the owner shows no name
     */
    public Optional<String> shown(String name) {
        return switch (this) {
            case FULL -> Optional.of(name);
            case INITIALS -> Optional.of(initials(name));
            case ANONYMOUS -> Optional.empty();
        };
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> word.codePoints().filter(PublicName::isInitial).findFirst())
                .filter(OptionalInt::isPresent)
                .map(letter -> Character.toString(letter.getAsInt()).toUpperCase(Locale.ROOT) + '.')
                .collect(Collectors.joining(" "));
    }

    private static boolean isInitial(int character) {
        return Character.isLetter(character) && Character.getType(character) != Character.MODIFIER_LETTER;
    }
}
