package io.github.petitionkit.file.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the cells of one row after another. Not thread-safe. */
final class Cells {
    private final Workbook workbook;
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Map<Integer, SheetRow.CellFault> faults = new HashMap<>();
    private int column;
    private int characters;

    Cells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Reads the row that has begun, and moves to its end. */
    void read(Xml xml) throws IOException {
        cells = new ArrayList<>();
        faults = new HashMap<>();
        column = -1;
        characters = 0;
        int row = xml.depth() - 1;
        while (xml.nextBegin(row)) {
            if (xml.name().equals("c")) {
                readCell(xml);
            }
        }
    }

    private void readCell(Xml xml) throws IOException {
        String reference = xml.attribute("r");
        CellReference place = reference == null ? null : CellReference.of(reference);
        column = place == null ? column + 1 : place.column();
        if (column >= CellReference.COLUMNS) {
            throw UnreadableWorkbookException.damaged();
        }
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        CellFormat format = workbook.format(xml.attribute("s"));
        boolean isFormula = false;
        boolean isWritten = false;
        text.setLength(0);
        int cell = xml.depth() - 1;
        while (xml.nextBegin(cell)) {
            switch (xml.name()) {
                case "v" -> {
                    xml.appendText(text, RichText.MOST_CHARACTERS + 1);
                    isWritten = true;
                }
                case "is" -> RichText.append(xml, text);
                case "f" -> isFormula = true;
                default -> xml.appendText(text, text.length());
            }
        }
        if (isFormula && text.length() == 0 && !(isWritten && type.equals("str"))) {
            faults.put(column, SheetRow.CellFault.NOT_COMPUTED);
        } else if (type.equals("e")) {
            faults.put(column, SheetRow.CellFault.ERROR);
        } else if (text.length() > 0) {
            set(value(type, format));
        }
    }

    private void set(String value) {
        characters += value.length();
        if (isTooLong() || value.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    private String value(String type, CellFormat format) throws IOException {
        String raw = text.toString();
        return switch (type) {
            case "s" -> workbook.sharedString(raw.strip());
            case "str", "inlineStr" -> RichText.unescaped(raw);
            case "b" -> raw.strip().equals("1") || raw.strip().equals("true") ? "true" : "false";
            case "n" -> number(raw.strip(), format);
            default -> raw;
        };
    }

    private String number(String raw, CellFormat format) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException none) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        return format.isDate() && SerialDate.isDate(value)
                ? SerialDate.text(value, workbook.isFrom1904())
                : format.number(value);
    }

    boolean isTooLong() {
        return characters > RichText.MOST_CHARACTERS;
    }

    boolean isEmpty() {
        return faults.isEmpty() && characters == 0;
    }

    /** Returns the texts of the row, which the caller may change. */
    List<String> texts() {
        return cells;
    }

    Map<Integer, SheetRow.CellFault> faults() {
        return faults;
    }
}
