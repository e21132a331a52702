package io.github.petitionkit.store.jdbc.json;

import io.github.petitionkit.wire.ModelNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names of an enum's constants: {@code in-moderation} in documents, {@code IN_MODERATION} in columns. Both forms
 * are read in both places, because documents of version 1 have the second.
 */
public final class EnumNames<E> {
    private static final ClassValue<EnumNames<?>> OF_MODEL = new ClassValue<>() {
        @Override
        protected EnumNames<?> computeValue(Class<?> type) {
            return new EnumNames<>(
                    type, ModelNames.TABLE.constants(type).orElseThrow(() -> RecordCodec.nameless(type)));
        }
    };

    private final Class<E> type;
    private final Map<Enum<?>, String> names;
    private final Map<Enum<?>, String> columns = new HashMap<>();
    private final Map<String, Enum<?>> constants = new HashMap<>();

    public EnumNames(Class<E> type, Map<Enum<?>, String> names) {
        this.type = type;
        this.names = names;
        names.forEach((constant, name) -> {
            String column = name.toUpperCase(Locale.ROOT).replace('-', '_');
            columns.put(constant, column);
            constants.put(name, constant);
            constants.put(column, constant);
        });
    }

    /** Returns the column value of a constant. */
    public static String column(Enum<?> constant) {
        return Objects.requireNonNull(
                OF_MODEL.get(constant.getDeclaringClass()).columns.get(constant));
    }

    /** Returns the constant of a column value. */
    public static <T extends Enum<T>> T constant(Class<T> type, String column) {
        return type.cast(OF_MODEL.get(type).constant(column));
    }

    /** Returns the name of a constant in documents. */
    public String name(Object constant) {
        return Objects.requireNonNull(names.get((Enum<?>) constant));
    }

    public E constant(String name) {
        Enum<?> constant = constants.get(name);
        if (constant == null) {
            throw DocumentException.unknown(type, name);
        }
        return type.cast(constant);
    }
}
