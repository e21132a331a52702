package io.github.petitionkit.store.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists and sets. */
record CollectionForm(Form element, Supplier<Collection<Object>> empty) implements Form {
    @Override
    public void write(Object value, JsonWriter out) {
        out.open('[');
        for (Object each : (Collection<?>) value) {
            element.write(each, out);
        }
        out.close(']');
    }

    @Override
    public Object read(Object json) {
        Collection<Object> values = empty.get();
        for (Object each : Form.expect(List.class, json)) {
            values.add(element.read(each));
        }
        return values;
    }

    @Override
    public @Nullable Object missing() {
        return empty.get();
    }
}
