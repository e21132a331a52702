package io.github.petitionkit.store.jdbc.json;

import java.util.function.Function;

/** Values that are encoded as one text. */
record StringCodec<T>(Class<T> type, Function<T, String> toText, Function<String, T> toValue) implements JsonCodec {
    @Override
    public void write(Object value, JsonWriter out) {
        out.text(text(value));
    }

    @Override
    public Object read(Object json) {
        return value(JsonCodec.expect(String.class, json));
    }

    String text(Object value) {
        return toText.apply(type.cast(value));
    }

    Object value(String text) {
        return toValue.apply(text);
    }
}
