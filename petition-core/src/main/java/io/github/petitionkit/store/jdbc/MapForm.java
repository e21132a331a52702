package io.github.petitionkit.store.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps whose keys are texts. */
record MapForm(TextForm<?> key, Form value) implements Form {
    @Override
    public void write(Object map, JsonWriter out) {
        out.open('{');
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            out.name(key.text(entry.getKey()));
            value.write(entry.getValue(), out);
        }
        out.close('}');
    }

    @Override
    public Object read(Object json) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) Form.expect(Map.class, json)).entrySet()) {
            map.put(key.value((String) entry.getKey()), value.read(entry.getValue()));
        }
        return map;
    }

    @Override
    public @Nullable Object missing() {
        return Map.of();
    }
}
