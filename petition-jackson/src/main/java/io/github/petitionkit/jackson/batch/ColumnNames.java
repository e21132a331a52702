package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.text.TextKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The meanings of the names of a file's columns. */
record ColumnNames(Map<String, String> meanings) {
    /** The meaning that several columns may have, such as first name and family name; they are joined by a space. */
    static final String JOINED = "name";

    static final ColumnNames OURS = new ColumnNames(Map.of());

    ColumnNames {
        Map<String, String> folded = new HashMap<>();
        meanings.forEach((name, meaning) -> {
            if (!meaning.isEmpty() && !SignatureRow.isColumn(meaning)) {
                throw new IllegalArgumentException("A column of a file can mean %s, answer.…, consent.….…, or nothing"
                        .formatted(String.join(", ", SignatureColumns.NAMES)));
            }
            folded.put(folded(name), meaning);
        });
        meanings = Map.copyOf(folded);
    }

    /** Returns the library's name of a column; empty for an ignored one. */
    String meaning(String cell) {
        String name = folded(cell);
        return meanings.getOrDefault(name, name);
    }

    /** Returns a column's name in its comparable form. */
    static String folded(String cell) {
        return TextKind.NAME.clean(cell).toLowerCase(Locale.ROOT);
    }
}
