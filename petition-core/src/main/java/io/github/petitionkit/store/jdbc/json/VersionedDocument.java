package io.github.petitionkit.store.jdbc.json;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The stored text of one kind of value: JSON with its version under {@code v}. What an older release wrote is brought up
 * to date while it is read, one version after the other; what a newer one wrote is refused, for this one would lose a part
 * of it when writing it back.
 */
public final class VersionedDocument<T> {
    private static final String VERSION = "v";

    private final Class<T> type;
    private final RecordCodec form;
    private final List<UnaryOperator<Map<String, Object>>> upgrades;
    private volatile int likelyLength = 512;

    /**
     * A kind of document.
     *
     * @param forms the forms of its parts
     * @param type what it holds, a record
     * @param upgrades the first makes version 2 of a version 1, and so on
     */
    public VersionedDocument(JsonCodecs forms, Class<T> type, List<UnaryOperator<Map<String, Object>>> upgrades) {
        this.type = type;
        this.form = (RecordCodec) forms.of(type);
        this.upgrades = List.copyOf(upgrades);
    }

    public String write(T value) {
        JsonWriter out = new JsonWriter(likelyLength);
        out.open('{');
        out.name(VERSION);
        out.number(upgrades.size() + 1L);
        form.writeParts(value, out);
        out.close('}');
        String text = out.toString();
        likelyLength = text.length() + text.length() / 8;
        return text;
    }

    /**
     * Reads what {@link #write} wrote, in this version or an earlier one.
     *
     * @throws DocumentException if it cannot be read; the message has nothing of the values
     */
    public T read(String text) {
        try {
            return parsed(text);
        } catch (DocumentException told) {
            throw told;
        } catch (RuntimeException refused) {
            throw new DocumentException("it holds a value that is not valid");
        }
    }

    private T parsed(String text) {
        Map<String, Object> object = JsonCodec.object(JsonReader.read(text));
        Object stated = object.remove(VERSION);
        long version = stated instanceof Long number ? number : 0;
        if (version < 1 || version > upgrades.size() + 1) {
            throw new DocumentException(
                    "it has version %d of the document, this release reads 1 to %d; run the newer release on all nodes"
                            .formatted(version, upgrades.size() + 1));
        }
        for (UnaryOperator<Map<String, Object>> upgrade : upgrades.subList((int) version - 1, upgrades.size())) {
            object = upgrade.apply(object);
        }
        return type.cast(form.read(object));
    }
}
