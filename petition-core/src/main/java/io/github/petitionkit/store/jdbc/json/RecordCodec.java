package io.github.petitionkit.store.jdbc.json;

import io.github.petitionkit.wire.WireNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records: an object with the components by their {@linkplain WireNames names}, without missing ones. */
public final class RecordCodec implements JsonCodec {
    private final Constructor<?> constructor;
    private List<Part> parts = List.of();

    private record Part(String name, String quotedName, Method accessor, JsonCodec form) {}

    RecordCodec(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Completes the construction; a separate step, because a record can have parts of its own type. */
    void resolve(JsonCodecs forms) {
        Class<?> type = constructor.getDeclaringClass();
        List<String> names = forms.names().components(type).orElseThrow(() -> nameless(type));
        RecordComponent[] components = type.getRecordComponents();
        parts = IntStream.range(0, components.length)
                .mapToObj(i -> part(names.get(i), components[i], forms))
                .toList();
    }

    public static IllegalStateException nameless(Class<?> type) {
        return new IllegalStateException("%s has no name in storage; add it to ModelNames".formatted(type.getName()));
    }

    /** Makes the accessor accessible, because a check at each call costs more than the access. */
    private static Part part(String name, RecordComponent component, JsonCodecs forms) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(name, '"' + name + "\":", accessor, forms.of(component));
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.open('{');
        writeParts(value, out);
        out.close('}');
    }

    void writeParts(Object value, JsonWriter out) {
        for (Part part : parts) {
            Object component = component(part, value);
            if (component != null && !component.equals(part.form.missing())) {
                out.quotedName(part.quotedName);
                part.form.write(component, out);
            }
        }
    }

    @Override
    public Object read(Object json) {
        Map<?, ?> object = JsonCodec.expect(Map.class, json);
        @Nullable Object[] components = new @Nullable Object[parts.size()];
        int known = 0;
        for (int i = 0; i < components.length; i++) {
            Part part = parts.get(i);
            Object found = object.get(part.name);
            components[i] = found == null ? part.form.missing() : part.form.read(found);
            known += found == null ? 0 : 1;
        }
        if (known < object.size()) {
            throw new DocumentException(
                    "it has something in a %s that this release does not know; run the newer release on all nodes"
                            .formatted(constructor.getDeclaringClass().getSimpleName()));
        }
        return made(components);
    }

    private static @Nullable Object component(Part part, Object value) {
        try {
            return part.accessor.invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object made(@Nullable Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException refused) {
            throw new DocumentException("it does not hold a valid "
                    + constructor.getDeclaringClass().getSimpleName());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
