package io.github.petitionkit.jackson;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.wire.ModelNames;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enums as text: the constant's name in {@link ModelNames}, or its Java name in lower-case words joined by hyphens,
 * such as {@code in-moderation}.
 *
 * <p>An unknown value of a later version is read as another one only if that is the safe side.
 */
final class EnumScalar {
    /** The substitutes for unknown values. */
    static final Map<Class<?>, Enum<?>> UNKNOWN =
            Map.of(PublicName.class, PublicName.ANONYMOUS, Verdict.class, Verdict.HOLD);

    private EnumScalar() {}

    static @Nullable Scalar<?> find(Class<?> type) {
        if (!Enum.class.isAssignableFrom(type) || type == Enum.class || !LibraryTypes.has(type)) {
            return null;
        }
        // a constant with a body of its own has a class of its own
        return scalar(type.isEnum() ? type : type.getSuperclass());
    }

    static String text(Enum<?> constant) {
        return ModelNames.TABLE
                .constants(constant.getDeclaringClass())
                .map(names -> names.get(constant))
                .orElseGet(() -> hyphened(constant.name()));
    }

    /** Normalises a name for lenient reading, such as {@code IN_MODERATION}. */
    static String hyphened(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Scalar<?> scalar(Class<?> type) {
        Map<String, Enum<?>> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(text((Enum<?>) constant), (Enum<?>) constant);
        }
        return scalar(type, constants);
    }

    @SuppressWarnings("unchecked") // the constants are those of the type
    private static <T> Scalar<T> scalar(Class<T> type, Map<String, Enum<?>> constants) {
        return new Scalar<>(
                type, "one of " + String.join(", ", constants.keySet()), constant -> text((Enum<?>) constant), text ->
                        (T) known(constants, text));
    }

    private static Enum<?> known(Map<String, Enum<?>> constants, String text) {
        Enum<?> constant = constants.get(text);
        if (constant == null) {
            throw new IllegalArgumentException("No such constant");
        }
        return constant;
    }
}
