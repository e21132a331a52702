package io.github.petitionkit.store.jdbc.json;

/** Codec of a component that came later. Documents from before lack it; so do those in which it has the value from then. */
record LaterCodec(JsonCodec form, Object missing) implements JsonCodec {
    @Override
    public void write(Object value, JsonWriter out) {
        form.write(value, out);
    }

    @Override
    public Object read(Object json) {
        return form.read(json);
    }
}
