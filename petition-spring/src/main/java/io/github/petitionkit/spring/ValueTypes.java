package io.github.petitionkit.spring;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the library's types that values consist of, recursively: components of records and cases of sealed types. */
final class ValueTypes {
    private static final String OURS = "io.github.petitionkit.";

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private ValueTypes() {}

    /** Returns the types and all types that they consist of. */
    static Set<Class<?>> within(Class<?>... types) {
        ValueTypes all = new ValueTypes();
        for (Class<?> type : types) {
            all.find(type);
        }
        return all.found;
    }

    private void find(Type type) {
        if (type instanceof ParameterizedType generic) {
            find(generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                find(argument);
            }
        } else if (type instanceof Class<?> single && single.getName().startsWith(OURS) && found.add(single)) {
            findParts(single);
        }
    }

    private void findParts(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                find(component.getGenericType());
            }
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                find(permitted);
            }
        }
    }
}
