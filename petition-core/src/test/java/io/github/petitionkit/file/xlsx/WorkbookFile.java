package io.github.petitionkit.file.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook, put together by hand: also what no program writes. */
public final class WorkbookFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder related = new StringBuilder();
    private String properties = "";
    private int count;

    public WorkbookFile() {
        part(
                "_rels/.rels",
                RELATIONSHIPS + relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPE, type, target);
    }

    /** Adds a visible sheet by the content of its {@code sheetData}. */
    public WorkbookFile sheet(String rows) {
        return sheet(rows, "", "");
    }

    /** Adds a sheet by the content of its {@code sheetData}, what follows it, and the attributes of its entry. */
    public WorkbookFile sheet(String rows, String behind, String attributes) {
        count++;
        sheets.append(
                "<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"%s/>".formatted(count, count, count, attributes));
        related.append(relationship("rId" + count, "worksheet", "worksheets/sheet%d.xml".formatted(count)));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
    }

    /** Adds the texts that cells share, each by the content of its {@code si}. */
    public WorkbookFile texts(String... texts) {
        StringBuilder all = new StringBuilder(HEAD + "<sst" + MAIN + ">");
        for (String text : texts) {
            all.append("<si>").append(text).append("</si>");
        }
        related.append(relationship("rIdTexts", "sharedStrings", "sharedStrings.xml"));
        return part("xl/sharedStrings.xml", all + "</sst>");
    }

    /** Adds styles of cells, from style 1 on, by the codes of their number formats. */
    public WorkbookFile formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i].replace("\"", "&quot;")));
            cells.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        related.append(relationship("rIdStyles", "styles", "styles.xml"));
        return part(
                "xl/styles.xml",
                HEAD + "<styleSheet" + MAIN + "><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    public WorkbookFile from1904() {
        properties =
                "<workbookPr date1904=\"1\"/>" + "<x:workbookPr xmlns:x=\"urn:extension\" chartTrackingRefBase=\"1\"/>";
        return this;
    }

    /** Adds a part, or replaces one. */
    public WorkbookFile part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                HEAD + "<workbook" + MAIN + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", RELATIONSHIPS + related + "</Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }
}
