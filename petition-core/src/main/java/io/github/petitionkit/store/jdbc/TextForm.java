package io.github.petitionkit.store.jdbc;

import java.util.function.Function;

/** Values that are one text. */
record TextForm<T>(Class<T> type, Function<T, String> toText, Function<String, T> toValue) implements Form {
    @Override
    public void write(Object value, JsonWriter out) {
        out.text(text(value));
    }

    @Override
    public Object read(Object json) {
        return value(Form.expect(String.class, json));
    }

    String text(Object value) {
        return toText.apply(type.cast(value));
    }

    Object value(String text) {
        return toValue.apply(text);
    }
}
