package io.github.petitionkit.file;

import io.github.petitionkit.validation.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a file or table, before {@link SignatureImport} interprets it. Readers of other formats make it.
 *
 * @param line the number of the line on which it begins, from 1
 * @param cells its cells by the names of {@link SignatureColumns}; a missing one is empty
 * @param faults the faults of its form; if there are any, the cells are ignored. They must not quote the row
 */
public record SourceRow(long line, Map<String, String> cells, List<Violation> faults) {
    /** Copies the collections. */
    public SourceRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        faults = List.copyOf(faults);
    }

    /**
     * Makes a row without a fault.
     *
     * @param line the number of its line, from 1
     * @param cells its cells by the names of {@link SignatureColumns}
     * @return the row
     */
    public static SourceRow of(long line, Map<String, String> cells) {
        return new SourceRow(line, cells, List.of());
    }

    /**
     * Makes a row that cannot be read.
     *
     * @param line the number of its line, from 1
     * @param column the column of the fault; empty for the whole row
     * @param code the stable code of the fault
     * @param message what to do, in English; it must not quote the row
     * @return the row
     */
    public static SourceRow faulty(long line, String column, String code, String message) {
        return new SourceRow(line, Map.of(), List.of(new Violation(column, code, message)));
    }

    /** Shows the number of the line only, because cells can be personal data. */
    @Override
    public String toString() {
        return "SourceRow[line=" + line + "]";
    }
}
