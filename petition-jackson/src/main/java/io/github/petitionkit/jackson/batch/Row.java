package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Map;

/**
 * One row of an import, before interpretation.
 *
 * @param line the number of the line on which it begins
 * @param cells its cells by column, without empty ones
 * @param faults the faults of its form; if there are any, ignore the cells
 */
record Row(long line, Map<String, String> cells, List<Violation> faults) {
    static Row of(long line, Map<String, String> cells) {
        return new Row(line, cells, List.of());
    }

    static Row faulty(long line, String column, String code, String message) {
        return new Row(line, Map.of(), List.of(new Violation(column, code, message)));
    }
}
