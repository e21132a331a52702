package io.github.petitionkit.wire;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of names: of the components of records, the constants of enums and the cases of sealed types. The names are
 * literals in the order of the components and constants, so that a rename in Java does not change them. Immutable.
 */
public final class WireNames {
    private final Map<Class<?>, List<String>> components;
    private final Map<Class<?>, Map<Enum<?>, String>> constants;
    private final Map<Class<?>, Map<String, Class<?>>> cases;

    private WireNames(Builder parts) {
        components = Map.copyOf(parts.components);
        constants = Map.copyOf(parts.constants);
        cases = Map.copyOf(parts.cases);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from these names} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.components.putAll(components);
        builder.constants.putAll(constants);
        builder.cases.putAll(cases);
        return builder;
    }

    /**
     * Returns the names of a record's components.
     *
     * @param record the type
     * @return the names in the order of the components; empty if the table does not have the type
     */
    public Optional<List<String>> components(Class<?> record) {
        return Optional.ofNullable(components.get(record));
    }

    /**
     * Returns the names of an enum's constants.
     *
     * @param type the enum
     * @return the names by constant, in the order of the constants; empty if the table does not have the type
     */
    public Optional<Map<Enum<?>, String>> constants(Class<?> type) {
        return Optional.ofNullable(constants.get(type));
    }

    /**
     * Returns the name of a constant.
     *
     * @param constant a constant
     * @return its name
     * @throws IllegalArgumentException if the table does not have its enum
     */
    public String name(Enum<?> constant) {
        String name =
                constants.getOrDefault(constant.getDeclaringClass(), Map.of()).get(constant);
        if (name == null) {
            throw new IllegalArgumentException(
                    constant.getDeclaringClass().getName() + " has no names in this table: give its constants names");
        }
        return name;
    }

    /**
     * Returns the cases of a sealed type.
     *
     * @param base the sealed type
     * @return the cases by name, in the order of the table; empty if the table does not have the type
     */
    public Optional<Map<String, Class<?>>> cases(Class<?> base) {
        return Optional.ofNullable(cases.get(base));
    }

    /** Collects names. Not thread-safe. */
    public static final class Builder {
        private final Map<Class<?>, List<String>> components = new HashMap<>();
        private final Map<Class<?>, Map<Enum<?>, String>> constants = new HashMap<>();
        private final Map<Class<?>, Map<String, Class<?>>> cases = new HashMap<>();

        private Builder() {}

        /**
         * Adds a record.
         *
         * @param type the record
         * @param names a name for each component, in order
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer components
         */
        public Builder record(Class<? extends Record> type, String... names) {
            RecordComponent[] parts = type.getRecordComponents();
            requireAll(type, parts == null ? 0 : parts.length, names);
            components.put(type, List.of(names));
            return this;
        }

        /**
         * Adds an enum.
         *
         * @param type the enum
         * @param names a name for each constant, in order, in lower-case words joined by hyphens
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer constants
         */
        public Builder constants(Class<? extends Enum<?>> type, String... names) {
            Enum<?>[] parts = type.getEnumConstants();
            requireAll(type, parts.length, names);
            Map<Enum<?>, String> named = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i++) {
                named.put(parts[i], names[i]);
            }
            constants.put(type, Collections.unmodifiableMap(named));
            return this;
        }

        private static void requireAll(Class<?> type, int parts, String... names) {
            if (names.length != parts) {
                throw new IllegalArgumentException("%s has %s parts and %s names: give each of its parts a name"
                        .formatted(type.getName(), parts, names.length));
            }
        }

        /**
         * Adds a case of a sealed type.
         *
         * @param base the sealed type
         * @param name the name of the case, in lower-case words joined by hyphens
         * @param type the case, a record
         * @return this builder
         * @param <T> the sealed type
         * @throws IllegalArgumentException if another case has the name
         */
        public <T> Builder kind(Class<T> base, String name, Class<? extends T> type) {
            Map<String, Class<?>> named = new LinkedHashMap<>(cases.getOrDefault(base, Map.of()));
            if (named.put(name, type) != null) {
                throw new IllegalArgumentException("Two cases of " + base.getName() + " have the name " + name);
            }
            cases.put(base, Collections.unmodifiableMap(named));
            return this;
        }

        /** {@return the table} */
        public WireNames build() {
            return new WireNames(this);
        }
    }
}
