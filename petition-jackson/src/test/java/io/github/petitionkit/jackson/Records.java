package io.github.petitionkit.jackson;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records with other components, so that a test names only those that matter to it. */
public final class Records {
    private Records() {}

    /** The same record, but for the components that are named. */
    public static <R extends Record> R with(R original, Map<String, ?> changes) {
        return make(original, changes);
    }

    /** The same record without one component. */
    public static <R extends Record> R without(R original, String name) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put(name, null);
        return make(original, change);
    }

    @SuppressWarnings("unchecked") // the class of a record of this class
    private static <R extends Record> R make(R original, Map<String, ? extends @Nullable Object> changes) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        try {
            @Nullable Object[] parts = new @Nullable Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                String name = components[i].getName();
                parts[i] = changes.containsKey(name)
                        ? changes.get(name)
                        : components[i].getAccessor().invoke(original);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) original.getClass().getConstructor(types).newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
