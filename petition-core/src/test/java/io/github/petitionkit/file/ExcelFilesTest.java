package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that Excel itself has saved; {@code excel/README.md} says where they come from. */
class ExcelFilesTest {
    private record Content(List<String> remarks, Map<Long, FileRow> rows) {
        List<String> cells(long line) {
            return Objects.requireNonNull(rows.get(line), () -> "line " + line).cells();
        }
    }

    private static Content read(String name) throws IOException {
        InputStream file = Objects.requireNonNull(ExcelFilesTest.class.getResourceAsStream("excel/" + name), name);
        try (file;
                RowReader reader = RowReader.of(file)) {
            Map<Long, FileRow> rows = new TreeMap<>();
            reader.forEachRemaining(row -> rows.put(row.line(), row));
            return new Content(
                    reader.remarks().stream().map(ImportedLine.Remark::code).toList(), rows);
        }
    }

    @Test
    void readsJapaneseWithoutItsReading() throws IOException {
        Content japanese = read("poi-51519-japanese.xlsx");

        assertThat(japanese.rows())
                .hasSize(18)
                .allSatisfy((line, row) -> assertThat(row.fault()).isNull());
        assertThat(japanese.cells(1)).containsExactly("RecordSpec", "Name", "CompanyName", "Comment");
        assertThat(japanese.cells(2)).containsExactly("1", "豊田", "豊田車会社", "豊田製品戦略事業統括本部とよたかいしゃトヨタコメント");
        assertThat(japanese.cells(9)).containsExactly("8", "本田", "本田車株式会社", "製品戦略事業統括本部");
    }

    @Test
    void readsTheStoredValuesOfFormulas() throws IOException {
        Content german = read("poi-table-sample-german.xlsx");
        Content french = read("poi-56420-french.xlsx");

        assertThat(german.rows().keySet()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(german.cells(4)).containsExactly("", "", "Field 1", "Field 2", "Field 3", "Field 4 ", "Field 5");
        assertThat(german.cells(9)).containsExactly("", "", "Ergebnis", "2.5", "26", "36", "1");
        assertThat(french.rows().values())
                .extracting(FileRow::cells)
                .containsExactly(List.of("a", "1"), List.of("b", "2"), List.of("", "", "0"), List.of("d", "3"));
        assertThat(french.remarks()).containsExactly("other-sheets");
    }

    @Test
    void faultsEveryErrorOfAFormula() throws IOException {
        Content french = read("calamine-errors-french.xlsx");

        assertThat(french.rows())
                .hasSize(7)
                .allSatisfy((line, row) ->
                        assertThat(row.cellFaults()).containsExactly(Map.entry(0, FileRow.Fault.ERROR_VALUE)));
    }

    @Test
    void saysThatRowsAreHiddenAndCellsMerged() throws IOException {
        Content hidden = read("poi-GroupTest-hidden.xlsx");
        Content merged = read("calamine-merged_range-chinese.xlsx");

        assertThat(hidden.remarks()).containsExactly("hidden-rows");
        assertThat(hidden.rows()).hasSize(25).containsKey(8L);
        assertThat(merged.remarks()).containsExactly("other-sheets", "merged-cells");
        assertThat(merged.cells(4)).containsExactly("A4", "B4", "C4", "", "E4", "F4", "G4", "H4");
    }

    @Test
    void readsATextInItsCell() throws IOException {
        assertThat(read("poi-InlineString.xlsx").cells(1)).containsExactly("\uD83D\uDE1Cmore text");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1904-01-02, 1900-01-01",
        "2, 1904-01-12, 1900-01-11",
        "3, 1904-04-21, 1900-04-20",
        "4, 1907-01-16, 1903-01-15",
        "5, 1934-06-03, 1930-06-02"
    })
    void countsDaysFromTheYearOfTheWorkbook(long line, String from1904, String from1900) throws IOException {
        assertThat(read("sheetjs-1904_1904.xlsx").cells(line)).contains(from1904);
        assertThat(read("sheetjs-1904_1900.xlsx").cells(line)).contains(from1900);
    }

    @Test
    void readsUnicodeText() throws IOException {
        Content hebrew = read("sheetjs-text_and_numbers.txt");

        assertThat(hebrew.cells(2)).containsExactly("Hebrew", "שלום", "עולם", "", "");
        assertThat(hebrew.cells(4)).containsExactly("1337", "13.37", " $1,337.00 ", "", "");
        assertThat(read("sheetjs-phonetic_text.txt").rows().values())
                .extracting(FileRow::cells)
                .containsExactly(List.of("漢字"), List.of("漢字withColor"));
    }

    @Test
    void readsLinesThatEndAsOnAMacintosh() throws IOException {
        Content errors = read("sheetjs-ErrorTypes.csv");

        assertThat(errors.cells(1))
                .containsExactly(
                        "Error", "Bang", "Que", "Non", "Val", "ErrType", "Type", "ISERR", "ISNA", "ErrTypeIsErr");
        assertThat(errors.cells(3)).startsWith("#DIV/0!", "#DIV/0!", "#DIV/0?").hasSize(10);
    }

    @Test
    void findsTheSemicolonBesideDecimalCommasAndAsksForAnEncodingThatNoWordShows() throws IOException {
        Content russian = read("sheetjs-number_format_russian.0.csv");

        assertThat(russian.cells(2)).containsExactly("0", "12345,6789", "General", "", "", "", "");
        assertThat(russian.remarks()).containsExactly("uncertain-encoding");
        assertThat(russian.rows().get(5L))
                .isNotNull()
                .extracting(FileRow::fault)
                .isEqualTo(FileRow.Fault.UNCERTAIN_LETTERS);
    }

    @Test
    void readsTheCsvOfAGermanExcel() throws IOException {
        Content german = read("bnetza-charging-german.csv");

        assertThat(german.remarks()).isEmpty();
        assertThat(german.cells(1))
                .startsWith("Betreiber", "Straße", "Hausnummer")
                .hasSize(26);
        assertThat(german.cells(2)).contains("Köln", "50,937417", "22.07.21");
        assertThat(lines(
                        "bnetza-charging-german.csv",
                        SignatureImport.of(Channel.PARTNER)
                                .country(Country.of("DE"))
                                .columns(ColumnMapping.ours()
                                        .column("Betreiber", "name")
                                        .column("Postleitzahl", "postal_code")
                                        .column("Inbetriebnahmedatum", "received_at")
                                        .dates(DateOrder.DAY_FIRST)
                                        .ignoringOthers())))
                .extracting(line -> ((ImportedLine.Signable) line).request().postalCode()
                        + " "
                        + ((ImportedLine.Signable) line).context().signedAt())
                .containsExactly(
                        "50569 2021-07-22T00:00:00Z", "51149 2021-05-11T00:00:00Z", "51149 2021-06-05T00:00:00Z");
    }

    @Test
    void readsTheCsvOfAJapaneseExcel() throws IOException {
        Content farms = read("yaizu-farms-japanese.csv");
        Content facilities = read("yaizu-facilities-japanese.csv");

        assertThat(farms.remarks()).containsExactly("found-encoding");
        assertThat(farms.cells(9)).contains("柳新屋市民農園あいさいえん", "静岡県焼津市柳新屋809-1;810-1;819;820-1");
        assertThat(facilities.remarks()).containsExactly("found-encoding");
        assertThat(facilities.cells(1)).startsWith("№", "要配慮者利用施設名称", "所管課", "郵便番号");
        assertThat(facilities.cells(5)).contains("共同生活援助\n短期入所", "①障害福祉サービス等提供施設");
        assertThat(facilities.rows().values())
                .hasSize(13)
                .allSatisfy(row -> assertThat(row.fault()).isNull());
        assertThat(lines(
                        "yaizu-facilities-japanese.csv",
                        SignatureImport.of(Channel.PARTNER)
                                .country(Country.of("JP"))
                                .columns(ColumnMapping.ours()
                                        .column("要配慮者利用施設名称", "name")
                                        .column("郵便番号", "postal_code")
                                        .ignoringOthers())))
                .filteredOn(ImportedLine.Signable.class::isInstance)
                .extracting(line -> ((ImportedLine.Signable) line).request().postalCode())
                .startsWith("425-0091", "425-0036", "425-0026", "425-0085")
                .hasSize(12);
    }

    private static List<ImportedLine> lines(String name, SignatureImport reader) throws IOException {
        try (InputStream file =
                        Objects.requireNonNull(ExcelFilesTest.class.getResourceAsStream("excel/" + name), name);
                Stream<ImportedLine> lines = reader.file(file)) {
            return lines.toList();
        }
    }
}
