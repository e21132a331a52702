package io.github.petitionkit.examples.quickstart.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Grows by records of RFC 4180 that end in LF, and counts lines as an editor does. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();
    private int lines;

    /** Adds a record and gives the number of the line on which it starts; the first is 1. */
    int add(List<String> columns) {
        String record = columns.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\n"));
        text.append(record);
        int start = lines + 1;
        lines += (int) record.chars().filter(c -> c == '\n').count();
        return start;
    }

    int lines() {
        return lines;
    }

    private static String quoted(String column) {
        boolean needed = column.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return needed ? '"' + column.replace("\"", "\"\"") + '"' : column;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
