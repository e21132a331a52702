package io.github.petitionkit;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares records component by component, for tests that say which components a change may touch. */
public final class Components {
    private Components() {}

    /** {@return the names of the components that are not equal} */
    public static <R extends Record> Set<String> changed(R before, R after) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            try {
                if (!Objects.equals(
                        component.getAccessor().invoke(before),
                        component.getAccessor().invoke(after))) {
                    names.add(component.getName());
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new LinkageError(component.getName(), unreadable);
            }
        }
        return names;
    }
}
