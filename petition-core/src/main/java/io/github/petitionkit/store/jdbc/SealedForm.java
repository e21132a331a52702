package io.github.petitionkit.store.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sealed choice of records: the object of the one that it is, with its name under {@code is}. */
final class SealedForm implements Form {
    private static final String TAG = "is";

    private final String name;
    private final Map<String, RecordForm> byName = new HashMap<>();
    private final Map<Class<?>, RecordForm> byType = new HashMap<>();

    SealedForm(Class<?> type) {
        name = type.getSimpleName();
    }

    /** Second step of the construction, as with {@link RecordForm}. */
    void resolve(Class<?> type, Forms forms) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            RecordForm form = (RecordForm) forms.of(permitted);
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
        Map<String, Object> parts = Form.object(json);
        return form(byName.get(String.valueOf(parts.remove(TAG)))).read(parts);
    }

    private RecordForm form(@Nullable RecordForm form) {
        if (form == null) {
            throw new IllegalArgumentException(
                    "A document has a " + name + " of a kind that this release does not know");
        }
        return form;
    }
}
