package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.file.xlsx.WorkbookFile;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as lists. The files of real programs are made by {@code workbooks/make.py}. */
class WorkbookImportTest {
    private static final SignatureImport PARTNER = SignatureImport.of(Channel.PARTNER);

    private static InputStream real(String name) {
        return Objects.requireNonNull(WorkbookImportTest.class.getResourceAsStream("workbooks/" + name), name);
    }

    private static List<ImportedLine> lines(InputStream file) {
        try (Stream<ImportedLine> lines = PARTNER.file(file)) {
            return lines.toList();
        }
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"str\"><v>").append(cell).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static List<SignatureRequest> requests(List<ImportedLine> lines) {
        return lines.stream()
                .filter(ImportedLine.Signable.class::isInstance)
                .map(line -> ((ImportedLine.Signable) line).request())
                .toList();
    }

    private static List<Instant> days(List<ImportedLine> lines) {
        return lines.stream()
                .filter(ImportedLine.Signable.class::isInstance)
                .map(line -> Objects.requireNonNull(
                        ((ImportedLine.Signable) line).context().signedAt()))
                .toList();
    }

    private static List<String> remarks(List<ImportedLine> lines) {
        return lines.stream()
                .filter(ImportedLine.Remark.class::isInstance)
                .map(line -> ((ImportedLine.Remark) line).code())
                .toList();
    }

    private static Violation fault(ImportedLine line) {
        assertThat(line).isInstanceOf(ImportedLine.Faulty.class);
        return ((ImportedLine.Faulty) line).violations().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice-de.xlsx, Jürgen Müßig, DE",
        "libreoffice-fr.xlsx, Zoé Exemple, CH",
        "libreoffice-ja.xlsx, 山田 太郎, JP",
        "libreoffice-1904.xlsx, Jürgen Müßig, DE"
    })
    void readsTheWorkbooksOfLibreOffice(String file, String name, String country) {
        List<ImportedLine> lines = lines(real(file));

        List<SignatureRequest> people = requests(lines);
        assertThat(people).hasSize(3).extracting(SignatureRequest::country).containsOnly(country);
        assertThat(people)
                .extracting(SignatureRequest::email)
                .containsExactly("p1@example.org", "p2@example.org", "p3@example.org");
        assertThat(people).extracting(SignatureRequest::postalCode).containsExactly("01067", "01068", "01069");
        assertThat(people.get(0).name()).isEqualTo(name);
        assertThat(people.get(0).consents()).containsExactly(new Consent("updates", "acme", ""));
        assertThat(people.get(1).consents()).isEmpty();
        assertThat(days(lines))
                .containsExactly(
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-02-02T00:00:00Z"),
                        Instant.parse("2026-02-03T00:00:00Z"));
        assertThat(remarks(lines)).containsExactly("other-sheets", "hidden-rows", "merged-cells");
    }

    @ParameterizedTest
    @CsvSource({
        "libreoffice-de.csv, Jürgen Müßig, Änne Größer",
        "libreoffice-fr.csv, Zoé Exemple, Hélène Çelik",
        "libreoffice-ja.csv, 山田 太郎, 鈴木 一郎"
    })
    void readsTheCsvOfLibreOfficeInTheCodePagesOfExcel(String file, String first, String last) {
        List<ImportedLine> lines = PARTNER.dates(DateOrder.DAY_FIRST)
                .country(Country.of("DE"))
                .file(real(file))
                .toList();

        assertThat(requests(lines))
                .extracting(SignatureRequest::name)
                .hasSize(3)
                .startsWith(first)
                .endsWith(last);
        assertThat(requests(lines).get(0).consents()).hasSize(1);
        assertThat(days(lines))
                .containsExactly(
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Instant.parse("2026-02-02T00:00:00Z"),
                        Instant.parse("2026-02-03T00:00:00Z"));
    }

    @Test
    void readsTheWorkbooksOfOtherPrograms() {
        List<ImportedLine> open = lines(real("openpyxl.xlsx"));
        List<ImportedLine> streamed = PARTNER.zone(ZoneId.of("Europe/Berlin"))
                .file(real("xlsxwriter-streamed.xlsx"))
                .toList();

        assertThat(remarks(open)).containsExactly("hidden-rows");
        assertThat(requests(open)).hasSize(2);
        assertThat(fault(open.get(3)).code()).isEqualTo("no-value");
        assertThat(fault(open.get(3)).path()).isEqualTo("email");
        for (List<ImportedLine> lines : List.of(open, streamed)) {
            assertThat(requests(lines)).extracting(SignatureRequest::postalCode).containsExactly("01067", "20001");
            assertThat(requests(lines)).extracting(SignatureRequest::country).containsExactly("DE", "US");
            assertThat(requests(lines).get(0).consents()).hasSize(1);
        }
        assertThat(days(open)).startsWith(Instant.parse("2026-02-01T09:30:00Z"));
        assertThat(days(streamed)).startsWith(Instant.parse("2026-02-01T08:30:00Z"));
    }

    @Test
    void saysWhichRowsAreHiddenAndReadsThemAll() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                        .sheet(row("name", "country")
                                + row("Ada", "GB").replace("<row>", "<row hidden=\"1\">")
                                + row("Bob", "GB")
                                + row("Cy", "GB").replace("<row>", "<row hidden=\"1\">"))
                        .stream());

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo(
                        new ImportedLine.Remark(
                                2,
                                "hidden-rows",
                                "Hidden rows in the sheet: 2, which are read as the others are; delete those that do not belong to the list"));
        assertThat(lines.subList(1, 4)).extracting(ImportedLine::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void findsTheSheetWithTheList() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                        .sheet("")
                        .sheet(row("Please read me", "then go on"))
                        .sheet(row("Ada", "GB"), "", " state=\"hidden\"")
                        .sheet(row("name", "country") + row("Bob", "GB"))
                        .sheet(row("name", "country") + row("Cy", "GB"))
                        .stream());

        assertThat(requests(lines)).extracting(SignatureRequest::name).containsExactly("Bob");
        assertThat(((ImportedLine.Remark) lines.get(0)).message()).contains("not read: 4", "number 3)");
    }

    @Test
    void saysThatNoSheetHasAList() {
        List<ImportedLine> lines =
                lines(new WorkbookFile().sheet(row("Ada Example", "ada@example.org")).sheet(row("Bob")).stream());

        assertThat(lines).hasSize(1);
        assertThat(fault(lines.get(0)).message())
                .contains("not known: 1, 2. Delete")
                .doesNotContain("Ada", "Bob");
    }

    @Test
    void readsAListBelowItsTitle() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                        .sheet(row("Signatures for the footbridge")
                                + row("collected in May")
                                + row("name", "country")
                                + row("Bob", "GB"))
                        .stream());

        assertThat(lines).extracting(ImportedLine::line).containsExactly(4L);
        assertThat(lines(new ByteArrayInputStream(
                        "Our list;;\r\n;;\r\nname;country;\r\nAda;GB;\r\n".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOf(ImportedLine.Signable.class);
    }

    @Test
    void readsAListWhoseLinesStandInTheFirstColumnBecauseAnotherSeparatorWasExpected() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                        .sheet(row("name,email,country")
                                + row("Ada Example,ada@example.org,GB")
                                + row("\"Example, Bob\",bob@example.org,GB")
                                + row("Cy Example,cy@example.org"))
                        .stream());

        assertThat(remarks(lines)).containsExactly("one-column");
        assertThat(requests(lines.subList(1, 3)))
                .extracting(SignatureRequest::name)
                .containsExactly("Ada Example", "Example, Bob");
        assertThat(fault(lines.get(3)).code()).isEqualTo("wrong-width");
    }

    @Test
    void takesNoRowForFaultyThatIsShorterOrLongerThanTheFirst() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                .sheet(row("name", "country", "email") + row("Ada", "GB") + row("Bob", "GB", "", "ask him")).stream());

        assertThat(requests(lines)).extracting(SignatureRequest::name).containsExactly("Ada", "Bob");
    }

    @Test
    void faultsARowForAnErrorInAColumnThatMatters() {
        String error = "<c t=\"e\"><f>A9</f><v>#REF!</v></c></row>";
        String named = row("name", "country", "email", "");

        List<ImportedLine> lines = lines(new WorkbookFile()
                        .sheet(named
                                + row("Ada", "GB").replace("</row>", error)
                                + row("Bob", "GB", "").replace("</row>", error))
                        .stream());

        assertThat(fault(lines.get(0)))
                .extracting(Violation::path, Violation::code)
                .containsExactly("email", "no-value");
        assertThat(requests(lines)).extracting(SignatureRequest::name).containsExactly("Bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1' | has a password",
                "'PK\u0003\u0004' | damaged",
                "'\u001F\u008B\u0008' | is compressed",
                "%PDF-1.7 | no list",
                "<!DOCTYPE html><table> | is a page",
                "\u00EF\u00BB\u00BF <?xml?> | is a page"
            })
    void saysWhatAFileIsThatIsNoList(String begin, String message) {
        List<ImportedLine> lines = lines(new ByteArrayInputStream(begin.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(lines).hasSize(1);
        assertThat(fault(lines.get(0)))
                .extracting(Violation::path, Violation::code)
                .containsExactly("", "unreadable-file");
        assertThat(fault(lines.get(0)).message()).containsIgnoringCase(message);
    }

    @Test
    void endsWithAFaultWhereAWorkbookIsDamagedInItsMiddle() {
        List<ImportedLine> lines = lines(new WorkbookFile()
                        .texts("<t>name</t>")
                        .sheet("<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>country</v></c></row>" + row("Ada", "GB")
                                + "<row><c t=\"s\"><v>7</v></c></row>" + row("Bob", "GB"))
                        .stream());

        assertThat(lines).extracting(ImportedLine::line).containsExactly(2L, 3L);
        assertThat(fault(lines.get(1)).message()).contains("damaged");
    }

    @Test
    void readsNothingOnceItIsClosed() throws IOException {
        RowReader reader = RowReader.of(
                new WorkbookFile().texts("<t>a</t>").sheet("<row><c t=\"s\"><v>0</v></c></row>".repeat(9)).stream());

        assertThat(reader.next().cells()).containsExactly("a");
        reader.close();

        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void readsRowsWithoutMeaning() {
        RowReader reader = RowReader.of(new WorkbookFile().sheet(row("a", "b") + row("", "c")).stream());

        assertThat(reader)
                .toIterable()
                .extracting(FileRow::line, FileRow::cells)
                .containsExactly(tuple(1L, List.of("a", "b")), tuple(2L, List.of("", "c")));
    }
}
