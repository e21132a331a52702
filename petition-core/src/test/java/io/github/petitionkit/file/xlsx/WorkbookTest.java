package io.github.petitionkit.file.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private static List<SheetRow> rows(WorkbookFile file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Workbook workbook = Workbook.of(file.stream());
                Sheet sheet = workbook.sheet(0)) {
            for (SheetRow row = sheet.read(); row != null; row = sheet.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String cell(WorkbookFile file) throws IOException {
        return rows(file).get(0).cells().get(0);
    }

    private static String cell(String cell) throws IOException {
        return cell(new WorkbookFile().sheet("<row>" + cell + "</row>"));
    }

    @Test
    void readsEveryKindOfCell() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .texts("<t>Ada</t>", "<r><t>Zo</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ë Example</t></r>")
                .sheet("""
                        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>a &amp; b</t></is></c>
                        <c r="D2" t="b"><v>1</v></c><c r="E2"><v>10115</v></c><c r="F2" t="str"><f>A2</f><v>x</v></c>
                        <c r="G2" t="d"><v>2026-02-01T00:00:00</v></c><c r="H2" s="7"/></row>
                        <row r="9"><c r="A9" t="s"><v>0</v></c></row>""");

        assertThat(rows(file))
                .extracting(SheetRow::number, SheetRow::cells)
                .containsExactly(
                        tuple(2L, List.of("Zoë Example", "", "a & b", "true", "10115", "x", "2026-02-01T00:00:00")),
                        tuple(9L, List.of("Ada")));
    }

    @Test
    void countsRowsAndCellsThatDoNotSayWhereTheyAre() throws IOException {
        assertThat(rows(new WorkbookFile()
                        .sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")))
                .extracting(SheetRow::number, SheetRow::cells)
                .containsExactly(tuple(1L, List.of("1", "2")), tuple(3L, List.of("3")));
    }

    @Test
    void leavesTheReadingOfJapaneseNamesOut() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .texts("<t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh><phoneticPr fontId=\"1\"/>")
                .sheet("<row><c t=\"s\"><v>0</v></c></row>");

        assertThat(cell(file)).isEqualTo("山田");
    }

    @Test
    void readsCharactersThatXmlCannotHold() throws IOException {
        assertThat(cell("<c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_</t></is></c>"))
                .isEqualTo("a\rb_x000D_");
    }

    @ParameterizedTest
    @CsvSource({
        "10115.0, 10115",
        "1E5, 100000",
        "0.1, 0.1",
        "-3, -3",
        "1.7976931348623157E308, ''",
        "1E999999999, 1E999999999",
        "x, x"
    })
    void readsNumbersAsTheyAreMeant(String written, String read) throws IOException {
        String cell = cell("<c><v>" + written + "</v></c>");

        assertThat(cell).hasSizeLessThan(400);
        assertThat(read.isEmpty() || cell.equals(read)).as(cell).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy\\-mm\\-dd | 46054 | 2026-02-01",
                "dd.mm.yyyy hh:mm | 46054.3958333333 | 2026-02-01T09:30",
                "[$-411]ge.m.d | 46054 | 2026-02-01",
                "[$-407]d. mmmm yyyy | 46054 | 2026-02-01",
                "m/d/yy h:mm AM/PM;@ | 46054.75 | 2026-02-01T18:00",
                "h:mm | 0.5 | 12:00",
                "00000 | 1067 | 01067",
                "\"D-\"00000 | 1067 | 01067",
                "00000\\-0000 | 12345678 | 01234-5678",
                "00000-0000 | 12345678 | 01234-5678",
                "General | 46054 | 46054",
                "0.00E+00 | 46054 | 46054",
                "[Red]0.00 | 46054 | 46054",
                "\"days\" 0 | 46054 | 46054",
                "#,##0.00\\ \"EUR\" | 46054 | 46054",
                "yyyy-mm-dd | -1 | -1",
                "yyyy-mm-dd | 60 | 1900-02-29",
                "yyyy-mm-dd | 59 | 1900-02-28",
                "yyyy-mm-dd | 61 | 1900-03-01",
                "yyyy-mm-dd | 2958465 | 9999-12-31",
                "yyyy-mm-dd | 2958466 | 2958466"
            })
    void readsWhatAFormatMakesOfANumber(String format, String number, String read) throws IOException {
        assertThat(cell(new WorkbookFile().formats(format).sheet("<row><c s=\"1\"><v>" + number + "</v></c></row>")))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 22, 27, 36, 45, 50, 58, 71, 81})
    void knowsTheDatesOfExcelItself(int id) {
        assertThat(CellFormat.of(id, null).isDate()).isTrue();
        assertThat(CellFormat.of(id, "0").isDate()).isFalse();
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        assertThat(cell(new WorkbookFile()
                        .from1904()
                        .formats("yyyy-mm-dd")
                        .sheet("<row><c s=\"1\"><v>44592</v></c></row>")))
                .isEqualTo("2026-02-01");
    }

    @Test
    void tellsOfFormulasWithoutAValueAndOfErrors() throws IOException {
        SheetRow row = rows(new WorkbookFile()
                        .sheet("<row><c><f>A2</f></c><c><f>A2</f><v></v></c><c t=\"str\"><f>A2</f><v></v></c>"
                                + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f><v>2</v></c></row>"))
                .get(0);

        assertThat(row.faults())
                .isEqualTo(Map.of(
                        0, SheetRow.CellFault.NOT_COMPUTED,
                        1, SheetRow.CellFault.NOT_COMPUTED,
                        3, SheetRow.CellFault.ERROR));
        assertThat(row.cells()).containsExactly("", "", "", "", "2");
    }

    @Test
    void repeatsWhatStandsInMergedCellsInEachOfTheirRows() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .sheet(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>7</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"/>"
                                + "<row r=\"4\"><c r=\"A4\"><v>4</v></c></row><row r=\"5\"><c r=\"A5\"><v>5</v></c></row>",
                        "<mergeCells><mergeCell ref=\"B1:B4\"/><mergeCell ref=\"C1:F1\"/></mergeCells>",
                        "");

        assertThat(rows(file))
                .extracting(SheetRow::cells)
                .containsExactly(List.of("1", "7"), List.of("2", "7"), List.of("4", "7"), List.of("5"));
    }

    @Test
    void tellsOfHiddenRowsAndSheets() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .sheet("<row><c><v>1</v></c></row>", "", " state=\"hidden\"")
                .sheet(
                        "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
                                + "<row r=\"3\" hidden=\"true\"><c><v>3</v></c></row><row r=\"4\" hidden=\"1\"><c s=\"1\"/></row>");

        try (Workbook workbook = Workbook.of(file.stream());
                Sheet sheet = workbook.sheet(0)) {
            assertThat(workbook.sheets()).isOne();
            assertThat(workbook.hiddenSheets()).isOne();
            assertThat(sheet.hiddenRows()).isEqualTo(2);
            assertThat(sheet.firstHiddenRow()).isEqualTo(2);
        }
        assertThat(rows(file)).hasSize(3);
    }

    @Test
    void findsPartsByTheirRelationshipsWhateverTheirNamesAre() throws IOException {
        String type = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        WorkbookFile file = new WorkbookFile()
                .part(
                        "_rels/.rels",
                        relationships + "<Relationship Id=\"a\" Type=\"" + type
                                + "officeDocument\" Target=\"/main/Book.xml\"/></Relationships>")
                .part(
                        "main\\book.xml",
                        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"" + type
                                + "\"><x:sheets><x:sheet r:id=\"b\"/></x:sheets></x:workbook>")
                .part(
                        "main/_rels/Book.xml.rels",
                        relationships + "<Relationship Id=\"b\" Type=\"" + type
                                + "worksheet\" Target=\"../other/./data.xml\"/><Relationship Id=\"c\" Type=\"" + type
                                + "styles\" Target=\"nowhere.xml\"/></Relationships>")
                .part(
                        "other/data.xml",
                        "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(cell(file)).isEqualTo("5");
    }

    @Test
    void boundsARowOfAnyLength() throws IOException {
        String text = "<c t=\"inlineStr\"><is><t>" + "x".repeat(30_000) + "</t></is></c>";

        assertThat(rows(new WorkbookFile()
                        .sheet("<row>" + text.repeat(3) + "</row><row><c t=\"inlineStr\"><is><t>"
                                + "x".repeat(3_000_000) + "</t></is></c></row><row><c><v>1</v></c></row>")))
                .extracting(SheetRow::isTooLong)
                .containsExactly(true, true, false);
    }

    @Test
    void keepsManySharedTextsApart() throws IOException {
        String[] texts = new String[5_000];
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "<t>text " + i + "</t>";
            rows.append("<row><c t=\"s\"><v>").append((i * 37) % texts.length).append("</v></c></row>");
        }

        List<SheetRow> read = rows(new WorkbookFile().texts(texts).sheet(rows.toString()));

        assertThat(read).hasSize(5_000);
        for (int i = 0; i < texts.length; i++) {
            assertThat(read.get(i).cells()).containsExactly("text " + (i * 37) % texts.length);
        }
    }

    @Test
    void showsNoCell() throws IOException {
        assertThat(rows(new WorkbookFile().sheet("<row><c><v>1</v></c></row>")).get(0))
                .hasToString("SheetRow[number=1]");
    }
}
