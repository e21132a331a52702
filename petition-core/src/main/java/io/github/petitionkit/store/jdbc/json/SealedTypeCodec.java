package io.github.petitionkit.store.jdbc.json;

import io.github.petitionkit.wire.WireNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Sealed types of records: the object of the record, with its {@linkplain WireNames name} under {@code type}. */
final class SealedTypeCodec implements JsonCodec {
    private static final String TAG = "type";
    /** The former tag: version 1 of the documents has {@code "is":"MailDue"} instead of {@code "type":"mail-due"}. */
    private static final String FORMER_TAG = "is";

    private static final Map<String, String> RENAMED =
            Map.of("PetitionMoved", "petition-state-changed", "SignatureMoved", "signature-state-changed");

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Class<?> type;
    private final Map<String, RecordCodec> byName = new HashMap<>();
    private final Map<Class<?>, RecordCodec> byType = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    SealedTypeCodec(Class<?> type) {
        this.type = type;
    }

    /** Completes the construction, as in {@link RecordCodec}. */
    void resolve(JsonCodecs forms) {
        forms.names().cases(type).orElseThrow(() -> RecordCodec.nameless(type)).forEach((name, permitted) -> {
            RecordCodec form = (RecordCodec) forms.of(permitted);
            byName.put(name, form);
            byType.put(permitted, form);
            names.put(permitted, name);
        });
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (!byType.containsKey(permitted)) {
                throw RecordCodec.nameless(permitted);
            }
        }
    }

    @Override
    public void write(Object value, JsonWriter out) {
        Class<?> kind = value.getClass();
        out.open('{');
        out.name(TAG);
        out.text(Objects.requireNonNull(names.get(kind)));
        Objects.requireNonNull(byType.get(kind)).writeParts(value, out);
        out.close('}');
    }

    @Override
    public Object read(Object json) {
        Map<String, Object> parts = JsonCodec.object(json);
        Object name = parts.containsKey(TAG) ? parts.remove(TAG) : former(String.valueOf(parts.remove(FORMER_TAG)));
        RecordCodec form = byName.get(String.valueOf(name));
        if (form == null) {
            throw DocumentException.unknown(type, String.valueOf(name));
        }
        return form.read(parts);
    }

    private static String former(String name) {
        String renamed = RENAMED.get(name);
        return renamed == null ? INNER_CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT) : renamed;
    }
}
