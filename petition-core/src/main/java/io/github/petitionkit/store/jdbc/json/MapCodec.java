package io.github.petitionkit.store.jdbc.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps whose keys are texts. */
record MapCodec(StringCodec<?> key, JsonCodec value) implements JsonCodec {
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
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) JsonCodec.expect(Map.class, json)).entrySet()) {
            map.put(key.value((String) entry.getKey()), value.read(entry.getValue()));
        }
        return map;
    }

    @Override
    public @Nullable Object missing() {
        return Map.of();
    }
}
