package io.github.petitionkit.jackson;

import io.github.petitionkit.wire.ModelNames;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON metadata of one of the library's records: its components, and which of them may be left out.
 *
 * @param type the record
 * @param parts its components, in order
 */
record RecordShape(Class<?> type, List<Part> parts) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            Map<String, Object> defaults = Defaults.of(type);
            RecordComponent[] components = type.getRecordComponents();
            List<String> names = ModelNames.TABLE
                    .components(type)
                    .orElseGet(() -> Arrays.stream(components)
                            .map(RecordComponent::getName)
                            .toList());
            return new RecordShape(
                    type,
                    IntStream.range(0, components.length)
                            .mapToObj(i -> Part.of(names.get(i), components[i], defaults))
                            .toList());
        }
    };

    /** Returns the shape of a record of the library, or {@code null} for any other type. */
    static @Nullable RecordShape find(Class<?> type) {
        return type.isRecord() && LibraryTypes.has(type) ? SHAPES.get(type) : null;
    }

    /** Returns the shape of a record of the library. */
    static RecordShape of(Class<?> type) {
        return Objects.requireNonNull(find(type), "a record of the library");
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** Returns the part of a component by its Java name. */
    Optional<Part> part(String component) {
        return parts.stream()
                .filter(part -> part.component.getName().equals(component))
                .findFirst();
    }

    /**
     * One component.
     *
     * @param name its name in JSON
     * @param component the Java component
     * @param mayBeNull whether the record accepts {@code null} for it
     * @param fallback the default if JSON leaves it out, or {@code null}
     */
    record Part(
            String name,
            RecordComponent component,
            boolean mayBeNull,
            @Nullable Object fallback) {
        private static final Map<Class<?>, Object> EMPTY = Map.of(
                List.class, List.of(),
                Set.class, Set.of(),
                Map.class, Map.of(),
                SortedSet.class, Collections.emptySortedSet(),
                SortedMap.class, Collections.emptySortedMap(),
                Optional.class, Optional.empty());

        static Part of(String name, RecordComponent component, Map<String, Object> defaults) {
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Object fallback = defaults.get(component.getName());
            return new Part(
                    name,
                    component,
                    mayBeNull,
                    fallback != null || mayBeNull ? fallback : EMPTY.get(component.getType()));
        }

        boolean isRequired() {
            return !mayBeNull && fallback == null;
        }
    }
}
