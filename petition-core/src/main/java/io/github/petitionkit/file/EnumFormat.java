package io.github.petitionkit.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enums as in JSON: lower-case words joined by hyphens. */
final class EnumFormat {
    private EnumFormat() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
