package io.github.petitionkit.store.jdbc.json;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists and sets. */
record CollectionCodec(JsonCodec element, Supplier<Collection<Object>> empty) implements JsonCodec {
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
        for (Object each : JsonCodec.expect(List.class, json)) {
            values.add(element.read(each));
        }
        return values;
    }

    @Override
    public @Nullable Object missing() {
        return empty.get();
    }
}
