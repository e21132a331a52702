package io.github.petitionkit.store.jdbc.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sealed choice of records: the object of the one that it is, with its name under {@code is}. */
final class SealedTypeCodec implements JsonCodec {
    private static final String TAG = "is";

    private final String name;
    private final Map<String, RecordCodec> byName = new HashMap<>();
    private final Map<Class<?>, RecordCodec> byType = new HashMap<>();

    SealedTypeCodec(Class<?> type) {
        name = type.getSimpleName();
    }

    /** Second step of the construction, as with {@link RecordCodec}. */
    void resolve(Class<?> type, JsonCodecs forms) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            RecordCodec form = (RecordCodec) forms.of(permitted);
            byName.put(permitted.getSimpleName(), form);
            byType.put(permitted, form);
        }
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.open('{');
        out.name(TAG);
        out.text(value.getClass().getSimpleName());
        form(byType.get(value.getClass())).writeParts(value, out);
        out.close('}');
    }

    @Override
    public Object read(Object json) {
        Map<String, Object> parts = JsonCodec.object(json);
        return form(byName.get(String.valueOf(parts.remove(TAG)))).read(parts);
    }

    private RecordCodec form(@Nullable RecordCodec form) {
        if (form == null) {
            throw new IllegalArgumentException(
                    "A document has a " + name + " of a kind that this release does not know");
        }
        return form;
    }
}
