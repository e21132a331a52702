package io.github.petitionkit.file.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel from 2007 on ({@code .xlsx}, {@code .xlsm}; macros are not read). It is copied to a temporary file
 * that closing deletes at the latest. Not thread-safe.
 */
public final class Workbook implements Closeable {
    private static final int MOST_SHEETS = 1_000;

    private final Archive archive;
    private final List<String> sheets = new ArrayList<>();
    private CellFormats formats = CellFormats.none();
    private @Nullable String textsPart;
    private @Nullable SharedStrings texts;
    private int hiddenSheets;
    private boolean isFrom1904;

    private Workbook(Archive archive) {
        this.archive = archive;
    }

    /**
     * Opens a workbook.
     *
     * @param file its content; read to its end, not closed
     * @return the workbook, to be closed
     * @throws UnreadableWorkbookException if it is none, or damaged, or too large
     * @throws IOException if the stream or the temporary file fails
     */
    public static Workbook of(InputStream file) throws IOException {
        Workbook workbook = new Workbook(Archive.of(file));
        boolean opened = false;
        try {
            workbook.readParts();
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    private void readParts() throws IOException {
        String main = Relationship.of(archive, "").stream()
                .filter(each -> each.type().equals("officeDocument"))
                .map(Relationship::target)
                .filter(target -> target.endsWith(".xml") && archive.has(target))
                .findFirst()
                .orElseThrow(UnreadableWorkbookException::foreign);
        Map<String, String> worksheets = new HashMap<>();
        for (Relationship related : Relationship.of(archive, main)) {
            switch (related.type()) {
                case "worksheet" -> worksheets.put(related.id(), related.target());
                case "styles" -> readFormats(related.target());
                case "sharedStrings" -> textsPart = related.target();
                default -> {} // themes, charts, macros, links
            }
        }
        readSheets(main, worksheets);
        if (sheets.isEmpty()) {
            throw worksheets.isEmpty() ? UnreadableWorkbookException.foreign() : UnreadableWorkbookException.noSheet();
        }
    }

    /** Reads the formats, unless the part is missing, which some programs name without writing it. */
    private void readFormats(String part) throws IOException {
        if (archive.has(part)) {
            formats = CellFormats.of(archive, part);
        }
    }

    private void readSheets(String main, Map<String, String> worksheets) throws IOException {
        try (Xml xml = archive.open(main)) {
            while (xml.nextBegin() && sheets.size() < MOST_SHEETS) {
                if (xml.name().equals("workbookPr")) {
                    isFrom1904 |= xml.is("date1904"); // Excel writes a second element of that name, as an extension
                } else if (xml.name().equals("sheet")) {
                    String part = worksheets.get(xml.attribute("id"));
                    String state = xml.attribute("state");
                    boolean isVisible = state == null || state.equals("visible");
                    if (part != null && isVisible) {
                        sheets.add(part);
                    } else if (part != null) {
                        hiddenSheets++;
                    }
                }
            }
        }
    }

    /** {@return the number of visible sheets, at least 1} */
    public int sheets() {
        return sheets.size();
    }

    /** {@return the number of hidden sheets, which are not read} */
    public int hiddenSheets() {
        return hiddenSheets;
    }

    /**
     * Opens a sheet.
     *
     * @param number its number among the visible ones, from 0
     * @return its rows
     * @throws UnreadableWorkbookException if it is damaged or too large
     * @throws IOException if the temporary file fails
     */
    public Sheet sheet(int number) throws IOException {
        return Sheet.of(this, archive, sheets.get(number));
    }

    CellFormat format(@Nullable String style) {
        return formats.get(style);
    }

    boolean isFrom1904() {
        return isFrom1904;
    }

    String sharedString(String index) throws IOException {
        if (textsPart == null) {
            throw UnreadableWorkbookException.damaged();
        }
        if (texts == null) {
            texts = SharedStrings.of(archive, textsPart);
        }
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException none) {
            throw UnreadableWorkbookException.damaged();
        }
    }

    @Override
    public void close() throws IOException {
        if (texts != null) {
            texts.close();
        }
        archive.close();
    }
}
