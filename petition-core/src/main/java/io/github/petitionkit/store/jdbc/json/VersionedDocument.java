package io.github.petitionkit.store.jdbc.json;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The stored text of one kind of value: JSON with its version under {@code v}. Documents of older releases are upgraded
 * when read, version by version. Documents of newer releases are rejected, because this release would lose a part of
 * them when writing.
 */
public final class VersionedDocument<T> {
    private static final String VERSION = "v";

    private final Class<T> type;
    private final RecordCodec form;
    private final List<UnaryOperator<Map<String, Object>>> upgrades;
    private volatile int likelyLength = 512;

    /**
     * Makes a kind of document.
     *
     * @param forms the codecs of its parts
     * @param type the type of its value, a record
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
     * Parses a document of this version or an earlier one.
     *
     * @throws DocumentException if it cannot be read; the message contains none of its values
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
                    "it has document version %s, this release reads 1 to %s; run the newer release on all nodes"
                            .formatted(version, upgrades.size() + 1));
        }
        for (UnaryOperator<Map<String, Object>> upgrade : upgrades.subList((int) version - 1, upgrades.size())) {
            object = upgrade.apply(object);
        }
        return type.cast(form.read(object));
    }
}
