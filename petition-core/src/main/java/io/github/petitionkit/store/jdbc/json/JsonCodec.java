package io.github.petitionkit.store.jdbc.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes the values of one type in a document. */
interface JsonCodec {
    void write(Object value, JsonWriter out);

    /** Decodes the output of {@link JsonReader}. */
    Object read(Object json);

    /** Returns the default value, which is omitted when writing; {@code null} if there is none. */
    default @Nullable Object missing() {
        return null;
    }

    static <T> T expect(Class<T> type, Object json) {
        if (!type.isInstance(json)) {
            throw new DocumentException(
                    "it has a %s instead of a %s".formatted(json.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(json);
    }

    /** Returns a copy of an object, after a check that its names are texts. */
    static Map<String, Object> object(Object json) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) expect(Map.class, json)).entrySet()) {
            object.put((String) entry.getKey(), entry.getValue());
        }
        return object;
    }
}
