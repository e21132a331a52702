package io.github.petitionkit.file.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number formats of cells, by the number of their style. */
final class CellFormats {
    /** Excel has 65,490 styles at most. */
    private static final int MOST = 65_536;

    private final List<CellFormat> formats = new ArrayList<>();

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats of(Archive archive, String part) throws IOException {
        CellFormats read = new CellFormats();
        Map<Integer, String> codes = new HashMap<>();
        try (Xml xml = archive.open(part)) {
            while (xml.nextBegin()) {
                int outer = xml.depth() - 1;
                if (xml.name().equals("numFmts")) {
                    while (xml.nextBegin(outer) && codes.size() < MOST) {
                        codes.put(id(xml), Objects.requireNonNullElse(xml.attribute("formatCode"), ""));
                    }
                } else if (xml.name().equals("cellXfs")) {
                    while (xml.nextBegin(outer) && read.formats.size() < MOST) {
                        if (xml.name().equals("xf")) {
                            read.formats.add(CellFormat.of(id(xml), codes.get(id(xml))));
                        }
                    }
                }
            }
        }
        return read;
    }

    private static int id(Xml xml) {
        return number(xml.attribute("numFmtId"));
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Returns the format of a style; the general one if there is no such style. */
    CellFormat get(@Nullable String style) {
        int number = number(style);
        return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
    }
}
