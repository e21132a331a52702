package io.github.petitionkit.store.jdbc.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one type stand in a document. */
interface JsonCodec {
    void write(Object value, JsonWriter out);

    /** Reads what {@link JsonReader} made of it. */
    Object read(Object json);

    /** The value that is left out when writing, and so what a missing one means; {@code null} unless there is an empty one. */
    default @Nullable Object missing() {
        return null;
    }

    static <T> T expect(Class<T> type, Object json) {
        if (!type.isInstance(json)) {
            throw new DocumentException(
                    "it has a %s where a %s belongs".formatted(json.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(json);
    }

    /** A copy of an object, with its names known to be texts. */
    static Map<String, Object> object(Object json) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) expect(Map.class, json)).entrySet()) {
            object.put((String) entry.getKey(), entry.getValue());
        }
        return object;
    }
}
