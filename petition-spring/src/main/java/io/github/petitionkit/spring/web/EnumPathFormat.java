package io.github.petitionkit.spring.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enums in addresses, written as in JSON: {@code in-moderation}. */
final class EnumPathFormat {
    private EnumPathFormat() {}

    /**
     * Parses a parameter.
     *
     * @param parameter its name
     * @param text its value
     * @param all the allowed constants
     * @return the constant; all constants without a value
     * @throws BadParameterException if there is no such constant
     */
    static <E extends Enum<E>> Set<E> read(String parameter, @Nullable String text, Set<E> all) {
        if (text == null) {
            return all;
        }
        return all.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> new BadParameterException(
                        parameter,
                        "Give one of " + all.stream().map(EnumPathFormat::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
