package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.Seeds;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureImportTest {
    private static final SignatureImport PAPER = SignatureImport.of(Channel.PAPER);

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportedLine> csv(String text) {
        return csv(PAPER, text);
    }

    private static List<ImportedLine> csv(SignatureImport reader, String text) {
        return reader.file(stream(text)).toList();
    }

    private static SignatureRequest request(ImportedLine line) {
        assertThat(line).isInstanceOf(ImportedLine.Signable.class);
        return ((ImportedLine.Signable) line).request();
    }

    private static ImportedLine.Remark remark(ImportedLine line) {
        assertThat(line).isInstanceOf(ImportedLine.Remark.class);
        return (ImportedLine.Remark) line;
    }

    private static List<Violation> faults(ImportedLine line) {
        assertThat(line).isInstanceOf(ImportedLine.Faulty.class);
        return ((ImportedLine.Faulty) line).violations();
    }

    private static Violation fault(ImportedLine line) {
        assertThat(faults(line)).hasSize(1);
        return faults(line).get(0);
    }

    @Test
    void readsASheetOfPaper() {
        List<ImportedLine> lines = csv("""
                \uFEFFName,country,postal_code,public_name,language,consent.updates.acme,answer.job
                Ada Example,GB,N1 9GU,initials,de-CH,2026-01,baker

                "Bob
                Example",fr,,,,yes,
                """);

        assertThat(lines).extracting(ImportedLine::line).containsExactly(2L, 4L);
        SignatureRequest ada = request(lines.get(0));
        assertThat(ada.name()).isEqualTo("Ada Example");
        assertThat(ada.email()).isNull();
        assertThat(ada.postalCode()).isEqualTo("N1 9GU");
        assertThat(ada.publicName()).isEqualTo(PublicName.INITIALS);
        assertThat(ada.consents()).containsExactly(new Consent("updates", "acme", "2026-01"));
        assertThat(ada.answers().values()).isEqualTo(Map.of("job", "baker"));
        SignatureRequest bob = request(lines.get(1));
        assertThat(bob.name()).isEqualTo("Bob Example");
        assertThat(bob.country()).isEqualTo("FR");
        assertThat(bob.publicName()).isEqualTo(PublicName.ANONYMOUS);
        assertThat(bob.consents()).containsExactly(new Consent("updates", "acme", ""));
    }

    @Test
    void tellsHowASignatureCameIn() {
        ImportedLine line = SignatureImport.of(Channel.PARTNER)
                .language(Locale.FRENCH)
                .file(stream("name,country\nAda,GB\n"))
                .toList()
                .get(0);

        assertThat(((ImportedLine.Signable) line).context().channel()).isEqualTo(Channel.PARTNER);
        assertThat(((ImportedLine.Signable) line).context().locale()).isEqualTo(Locale.FRENCH);
        assertThat(((ImportedLine.Signable) line).context().userAgent()).isNull();
    }

    private static SigningContext context(ImportedLine line) {
        return ((ImportedLine.Signable) line).context();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-01-31T23:00:00Z",
        "2026-02-01T09:30, 2026-02-01T08:30:00Z",
        "2026-02-01 09:30:15, 2026-02-01T08:30:15Z",
        "2026-02-01T09:30:00Z, 2026-02-01T09:30:00Z",
        "2026-02-01T09:30:00.123456Z, 2026-02-01T09:30:00.123456Z",
        "2026-02-01t09:30:00+05:30, 2026-02-01T04:00:00Z",
        "2026-02-01 09:30:00 -08:00, 2026-02-01T17:30:00Z",
        "2024-02-29, 2024-02-28T23:00:00Z",
        "2026-02-01 10:00:00 UTC, 2026-02-01T10:00:00Z",
        "2026-02-01 10:00:00 utc, 2026-02-01T10:00:00Z",
        "2026-02-01 10:00 GMT, 2026-02-01T10:00:00Z",
        "2026-02-01 10:00:00 +0000, 2026-02-01T10:00:00Z",
        "2026-02-01 10:00:00 -0330, 2026-02-01T13:30:00Z",
        "2026-02-01T10:00:00.123+0530, 2026-02-01T04:30:00.123Z",
        "2026-02-01 10:00:00.123456+00, 2026-02-01T10:00:00.123456Z",
        "2026-02-01 10:00:00+02, 2026-02-01T08:00:00Z",
        "2026/02/01 14:30:00.2763-12:00, 2026-02-02T02:30:00.276300Z",
        "1.2.2026 9:30 PM, 2026-02-01T20:30:00Z",
        "2026. 2. 1 오후 5:23:00, 2026-02-01T16:23:00Z",
        "2026. 2. 1. 오전 9:05:00, 2026-02-01T08:05:00Z",
        "2026년 2월 1일, 2026-01-31T23:00:00Z",
        "2026/02/01 午後5:23, 2026-02-01T16:23:00Z",
        "2026/2/1 下午 5:23:00, 2026-02-01T16:23:00Z",
        "2026/2/1 上午 12:23:00, 2026-01-31T23:23:00Z",
        "1 Feb 2026 5:23:00 μ.μ., 2026-02-01T16:23:00Z",
        "٢٠٢٦-٠٢-٠١, 2026-01-31T23:00:00Z",
        "٢٠٢٦/٢/١ ٥:٢٣ م, 2026-02-01T16:23:00Z",
        "२०२६-०२-०१, 2026-01-31T23:00:00Z"
    })
    void readsWhenAListWasSigned(String cell, Instant signed) {
        ImportedLine line = PAPER.zone(ZoneId.of("Europe/Berlin"))
                .file(stream("name,country,received_at\nAda,GB," + cell + "\n"))
                .toList()
                .get(0);

        assertThat(context(line).signedAt()).isEqualTo(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "01/02/2026",
                "2026-02-30",
                "2026-13-01",
                "2026",
                "1738368000",
                "2026-02-01T25:00",
                "2026-02-01 10:00:00 IST",
                "2026-02-01 10:00:00 +0530Z",
                "2026-02-01 UTC",
                "2026/2/1 下午 15:23",
                "2026/2/1 下午",
                "令和8年2月1日",
                "1404-11-12 م",
                "-"
            })
    void saysThatADateIsNone(String cell) {
        ImportedLine line = PAPER.file(stream("name,country,received_at\nAda,GB," + cell + "\n"))
                .toList()
                .get(0);

        assertThat(((ImportedLine.Faulty) line).violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("received_at", "no-such-value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-30",
                "1900-01-01",
                "1970-01-01",
                "1970-01-01T00:00:00Z",
                "0001-01-01",
                "2100-01-01",
                "9999-12-31"
            })
    void saysThatADateStandsForAMissingOne(String cell) {
        ImportedLine line = PAPER.file(stream("name,country,received_at\nAda,GB," + cell + "\n"))
                .toList()
                .get(0);

        assertThat(((ImportedLine.Faulty) line).violations()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("received_at");
            assertThat(fault.code()).isEqualTo("out-of-range");
            assertThat(fault.message()).contains("1970 to 2099");
        });
    }

    @Test
    void readsWhatTheExportWrites() throws IOException {
        List<Column<Signature>> columns = new ArrayList<>(SignatureColumns.withoutEmail());
        columns.addAll(List.of(
                SignatureColumns.EMAIL,
                SignatureColumns.answer("job"),
                SignatureColumns.consent("updates", "acme"),
                SignatureColumns.consent("share", "other.org")));
        Export<Signature> export = Export.of(columns);
        Random random = new Random(7);
        List<Signature> signatures = Stream.generate(() -> Signatures.of(random.nextInt(1_000), reason(random)))
                .limit(500)
                .toList();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();

        assertThat(export.writeCsv(signatures.stream(), csv)).isEqualTo(500);

        assertSame(
                signatures,
                PAPER.file(new ByteArrayInputStream(csv.toByteArray())).toList());
    }

    private static String reason(Random random) {
        String characters = "=+-@'\", ;\n\r\tabc＝é😀";
        StringBuilder reason = new StringBuilder("x");
        random.ints(random.nextInt(8), 0, characters.length() - 2)
                .forEach(at -> reason.insert(random.nextInt(2) * reason.length(), characters.charAt(at)));
        return reason.toString();
    }

    private static void assertSame(List<Signature> signatures, List<ImportedLine> lines) {
        assertThat(lines).hasSameSizeAs(signatures);
        for (int i = 0; i < lines.size(); i++) {
            SignatureRequest request = request(lines.get(i));
            Signature signature = signatures.get(i);
            assertThat(request.name())
                    .isEqualTo("Signer Number " + signature.id().value().getLeastSignificantBits());
            assertThat(request.email()).startsWith("signer").endsWith("@example.org");
            assertThat(request.country()).isEqualTo("GB");
            assertThat(request.region()).isEqualTo("E14000530");
            assertThat(request.reason())
                    .as("Seed 7, row %d", i)
                    .isEqualTo(SignatureRequest.builder()
                            .reason(signature.statement().reason())
                            .build()
                            .reason());
            assertThat(request.publicName()).isEqualTo(PublicName.INITIALS);
            assertThat(request.consents())
                    .containsExactlyInAnyOrderElementsOf(signature.statement().consents().stream()
                            .map(GivenConsent::consent)
                            .toList());
            assertThat(request.answers().values())
                    .isEqualTo(signature.statement().answers());
        }
    }

    @Test
    void numbersTheLinesOfFaultyRowsAndReadsOn() {
        List<ImportedLine> lines = csv("""
                name,country,public_name,language,consent.updates.acme
                Ada,GB,loud,,
                Bob,GB
                Eve,GB,full,english language,
                Zoe,GB,full,,%s
                Kim,GB,full,,
                """.formatted("x".repeat(65)));

        assertThat(lines).extracting(ImportedLine::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(fault(lines.get(0)))
                .isEqualTo(new Violation("public_name", "no-such-value", "Give one of full, initials, anonymous"));
        assertThat(fault(lines.get(1))).isEqualTo(new Violation("", "wrong-width", "Has 2 cells, the first line 5"));
        assertThat(fault(lines.get(2)))
                .isEqualTo(new Violation("language", "no-such-value", "Give a language tag such as en or de-CH"));
        assertThat(fault(lines.get(3)).path()).isEqualTo("consent.updates.acme");
        assertThat(request(lines.get(4)).name()).isEqualTo("Kim");
    }

    @Test
    void namesEveryFaultOfARow() {
        assertThat(csv("name,country,public_name,language\nAda,GB,loud,?\n"))
                .singleElement()
                .extracting(line -> ((ImportedLine.Faulty) line).violations())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Example,ada@example.org,GB | are not known: 1, 2, 3. Delete
            name,email                     | the country is missing, and none is set
            email,country                  | the name is missing
            Name,Schuhgröße,Land,E-Mail,x  | are not known: 2, 5. Delete
            name,country,name              | column 3 has the meaning of another column
            name,country,consent.updates   | are not known: 3. Delete
            """)
    void readsNoFileWhoseColumnsItDoesNotKnow(String names, String fault) {
        List<ImportedLine> lines = csv(names + "\nAda,GB,x\nBob,GB,x\n");

        assertThat(lines).singleElement().extracting(ImportedLine::line).isEqualTo(1L);
        assertThat(faults(lines.get(0)).get(0).code()).isEqualTo("missing-column");
        assertThat(faults(lines.get(0)).get(0).message()).contains(fault);
        assertThat(faults(lines.get(0)).toString()).doesNotContain("Ada", "ada@");
    }

    @Test
    void numbersEachColumnThatItDoesNotKnowSoThatItCanBeIgnored() {
        String file = "Vorname;Schuhgröße;Nachname;Land;E-Mail;Mitglied\nAda;42;Example;DE;ada@example.org;ja\n";

        assertThat(faults(csv(file).get(0)))
                .filteredOn(fault -> fault.code().equals("unknown-column"))
                .extracting(Violation::path)
                .containsExactly("2", "6");
        assertThat(request(csv(PAPER.ignored(Set.of(2, 6, 99)), file).get(0)))
                .extracting(SignatureRequest::name, SignatureRequest::email)
                .containsExactly("Ada Example", "ada@example.org");
    }

    @Test
    void ignoresOneOfTwoColumnsOfTheSameMeaningAndOneWhoseCellsAreFaulty() {
        String file = "name,country,name,consent.updates.acme\nAda,GB,Bob,belki\n";

        assertThat(faults(csv(file).get(0)))
                .extracting(Violation::path, Violation::code)
                .contains(tuple("3", "repeated-column"));
        assertThat(request(csv(PAPER.ignored(Set.of(3, 4)), file).get(0)))
                .extracting(SignatureRequest::name, SignatureRequest::consents)
                .containsExactly("Ada", List.of());
    }

    @Test
    void ignoresNoSignerOfAFileWithoutNames() {
        assertThat(fault(csv(PAPER.ignored(Set.of(1, 2, 3)), "Ada Example,ada@example.org,GB\n")
                                .get(0))
                        .message())
                .endsWith("the name is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.ignored(Set.of(0)));
    }

    @Test
    void numbersTheColumnsOfTheNamesAndNotOfTheTitleAboveThem() {
        List<ImportedLine> lines = csv("Signatures of the market;;\n;;\nName;Shoe size;Country\nAda;42;GB\n");

        assertThat(lines).singleElement().extracting(ImportedLine::line).isEqualTo(3L);
        assertThat(faults(lines.get(0)).get(0).message()).contains("are not known: 2. Delete");
        assertThat(csv("One title\nAnother title\n"))
                .singleElement()
                .extracting(ImportedLine::line)
                .isEqualTo(1L);
    }

    @Test
    void saysThatAFileIsEmpty() {
        assertThat(fault(csv("").get(0)).message()).endsWith("the file is empty");
        assertThat(csv("name,country\n")).isEmpty();
    }

    @Test
    void readsFilesOfWindows() {
        byte[] latin = "name,country\nAda,GB\nZo\u00EB,GB\nKim,GB\n".getBytes(StandardCharsets.ISO_8859_1);

        List<ImportedLine> lines = PAPER.file(new ByteArrayInputStream(latin)).toList();

        assertThat(remark(lines.get(0)).code()).isEqualTo("found-encoding");
        assertThat(lines.subList(1, 4))
                .extracting(line -> request(line).name())
                .containsExactly("Ada", "Zo\u00EB", "Kim");
    }

    @Test
    void faultsNamesWhoseLettersAreNotCertainAndReadsTheOthers() {
        byte[] file = "name\nAda\nL\u0117ja\nKim\n".getBytes(Charset.forName("windows-1257"));

        SignatureImport list = PAPER.country(Country.of("US"));

        List<ImportedLine> lines = list.file(new ByteArrayInputStream(file)).toList();

        assertThat(remark(lines.get(0)).code()).isEqualTo("uncertain-encoding");
        assertThat(fault(lines.get(2)).code()).isEqualTo("uncertain-letters");
        assertThat(request(lines.get(3)).name()).isEqualTo("Kim");
        assertThat(list.charset(Charset.forName("windows-1257"))
                        .file(new ByteArrayInputStream(file))
                        .map(line -> request(line).name()))
                .containsExactly("Ada", "L\u0117ja", "Kim");
    }

    @Test
    void faultsANameThatHasLostALetter() {
        assertThat(fault(csv("name,country\nJos\uFFFD,ES\n").get(0)).code()).isEqualTo("lost-letters");
    }

    @Test
    void decidesTheOrderOfDayAndMonthByTheWholeColumn() {
        List<ImportedLine> lines = csv("name,country,received_at\nA,GB,03/04/2026\nB,GB,25/04/2026\nC,GB,04/05/26\n");

        assertThat(remark(lines.get(0)))
                .isEqualTo(
                        new ImportedLine.Remark(
                                3,
                                "date-order",
                                "Dates with slashes are read with the day first, as line 3 shows; if that is wrong, name the order"));
        assertThat(lines.subList(1, 4))
                .extracting(line -> context(line).signedAt())
                .containsExactly(
                        Instant.parse("2026-04-03T00:00:00Z"),
                        Instant.parse("2026-04-25T00:00:00Z"),
                        Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(PAPER.dates(DateOrder.MONTH_FIRST)
                        .file(stream("name,country,received_at\nA,GB,03/04/2026\nB,GB,25/04/2026\n")))
                .hasSize(2)
                .last()
                .isInstanceOf(ImportedLine.Faulty.class);
    }

    @Test
    void decidesNothingByDatesThatContradictEachOther() {
        List<ImportedLine> lines =
                csv("name,country,received_at\nA,GB,03/04/2026\nB,GB,25/04/2026\nC,GB,04/25/2026\nD,GB,2026-04-25\n");

        assertThat(remark(lines.get(0)).code()).isEqualTo("two-date-orders");
        assertThat(lines.subList(1, 4))
                .allSatisfy(line -> assertThat(fault(line).path()).isEqualTo("received_at"));
        assertThat(context(lines.get(4)).signedAt()).isEqualTo("2026-04-25T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/02/26",
                "1.2.26",
                "26/02/01",
                "01-02-99",
                "14-Mar-14",
                "1-févr.-26",
                "\"Feb 1, 26\"",
                "٠١/٠٢/٢٦"
            })
    void asksForTheYearWhereItHasTwoDigits(String cell) {
        assertThat(fault(csv("name,country,received_at\nA,GB," + cell + "\n").get(0))
                        .code())
                .isEqualTo("two-digit-year");
    }

    /** The dates of an English and a French Excel, whose default is a month by name and a year of two digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1-Feb-26", "1-févr.-26", "1. Feb 26", "\"Feb 1, 26\"", "01/02/26", "٠١/٠٢/٢٦"})
    void readsAYearOfTwoDigitsWhereTheOrderIsNamed(String cell) {
        assertThat(PAPER.dates(DateOrder.DAY_FIRST).file(stream("name,country,received_at\nA,GB," + cell + "\n")))
                .singleElement()
                .satisfies(line -> assertThat(context(line).signedAt()).isEqualTo("2026-02-01T00:00:00Z"));
    }

    @Test
    void faultsTheLastOfAprilAndReadsOn() {
        List<ImportedLine> lines = csv("name,country,received_at\nA,GB,31/04\nB,GB,31/04/2026\nC,GB,30/04/2026\n");

        assertThat(fault(lines.get(1)).path()).isEqualTo("received_at");
        assertThat(fault(lines.get(2)).path()).isEqualTo("received_at");
        assertThat(context(lines.get(3)).signedAt()).isEqualTo("2026-04-30T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"'\"never closed,GB\nKim,GB\n', 5", "'\"Bob\"by,GB\n', 4"})
    void readsOnWhereAQuotationMarkIsNotClosed(String rest, long lastLine) {
        List<ImportedLine> lines = csv("name,country\nAda,GB\n\n" + rest);

        assertThat(lines).extracting(ImportedLine::line).contains(2L, 4L).last().isEqualTo(lastLine);
        assertThat(fault(lines.get(1)).code()).isEqualTo("malformed");
        assertThat(fault(lines.get(1)).message()).doesNotContain("Bob");
    }

    @Test
    void readsNoCellWithoutEnd() {
        List<ImportedLine> lines = csv("name,country\nAda,GB\n" + "x".repeat(3_000_000) + ",GB\n");

        assertThat(lines).extracting(ImportedLine::line).containsExactly(2L, 3L);
        assertThat(fault(lines.get(1)).code()).isEqualTo("too-large");
        assertThat(fault(csv("name,country\n" + ",".repeat(1_000) + "x\n").get(0))
                        .message())
                .isEqualTo("Has 1001 cells, the first line 2");
    }

    @Test
    @Tag("slow")
    void survivesEveryDamage() {
        long seed = 20_260_303;
        Random random = new Random(seed);
        byte[] sheet = "name,country,reason\nAda,GB,\"a, b\"\nBob,GB,'=1\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = sheet.clone();
            damaged[random.nextInt(sheet.length)] = (byte) random.nextInt(256);
            assertThat(PAPER.file(new ByteArrayInputStream(damaged)).toList())
                    .as("Seed %d, round %d", seed, i)
                    .isNotEmpty();
        }
    }

    @Test
    void saysWhenTheStreamFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int most) throws IOException {
                return read();
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> PAPER.file(failing).toList());
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void readsTheSeparatorThatTheFirstLineShows(char separator) {
        String file = "name,email,country,postal_code\nAda,ada@example.org,GB,SW1A 1AA\n".replace(',', separator);

        assertThat(request(csv(file).get(0)).email()).isEqualTo("ada@example.org");
        assertThat(request(csv("sep=" + separator + "\r\n" + file).get(0)).postalCode())
                .isEqualTo("SW1A 1AA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\"name\",\"country\"\nAda,GB\n",
                "\uFEFFsep=;\nname;country\nAda;GB\n",
                "\"sep=;\"\nname;country\nAda;GB\n",
                "name\u00A0,\u200Bcountry\nAda,GB\n"
            })
    void readsTheFirstLineThatProgramsWrite(String file) {
        assertThat(request(csv(file).get(0)).country()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
    void readsUtf16WithItsMark(String charset) {
        byte[] file = "name\tcountry\r\nЛеся\tUA\r\n".getBytes(Charset.forName(charset));

        assertThat(request(PAPER.file(new ByteArrayInputStream(file)).toList().get(0))
                        .name())
                .isEqualTo("Леся");
    }

    @Test
    void leavesOutColumnsWithoutAName() {
        List<ImportedLine> lines = csv("name,email,country,,\nAda,,GB,,\nBob,,GB,,,,\nEve,,GB,,,x\nKim,,GB,x,\n");

        assertThat(request(lines.get(0)).name()).isEqualTo("Ada");
        assertThat(request(lines.get(1)).name()).isEqualTo("Bob");
        assertThat(fault(lines.get(2)).code()).isEqualTo("wrong-width");
        assertThat(request(lines.get(3)).country()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "0", "false", "f", "F", "nein", "non", "-", "n/a", "0.0", "0.00", "0,0"})
    void takesNoForNo(String cell) {
        assertThat(request(consenting(cell)).consents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes,''",
        "TRUE,''",
        "1,''",
        "ja,''",
        "oui,''",
        "v1,v1",
        "1.0,1.0",
        "2026-01,2026-01",
        "V2,V2",
        "yes:all of it,all of it",
        "yes:gdpr-2,gdpr-2"
    })
    void readsConsents(String cell, String wording) {
        assertThat(request(consenting(cell)).consents()).containsExactly(new Consent("updates", "acme", wording));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maybe",
                "ask me",
                "declined",
                "2",
                "ye",
                "unsubscribed",
                "?",
                "=1+1",
                "v0",
                "0x0",
                "no1",
                "N-2",
                "unsubscribed-2026-01",
                "opt-out-2026",
                "declined-1",
                "baja.2026",
                "vetoed1"
            })
    void takesNothingThatItCannotReadForAConsent(String cell) {
        assertThat(fault(consenting(cell)))
                .isEqualTo(new Violation(
                        "consent.updates.acme",
                        "no-such-value",
                        "Give yes, no, or the version of the wording that was agreed to, such as v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no\u00a0", "\u200bno", "ｎｏ", "00", "\u200e0"})
    void readsANoAmongInvisibleSigns(String cell) {
        assertThat(request(consenting(cell)).consents()).isEmpty();
    }

    private static ImportedLine consenting(String cell) {
        return csv("name,country,consent.updates.acme\nAda,GB,\"" + cell + "\"\n")
                .get(0);
    }

    @Test
    void readsACountryThatTheFileLeavesOut() {
        List<ImportedLine> lines =
                PAPER.country(Country.of("FR")).file(stream("name,shoe\n")).toList();
        assertThat(faults(lines.get(0)).get(0).message()).contains("are not known: 2. Delete");

        assertThat(request(PAPER.country(Country.of("FR"))
                                .file(stream("name,postal_code\nAda,75001\n"))
                                .toList()
                                .get(0))
                        .country())
                .isEqualTo("FR");
    }

    @Test
    void faultsTheRowsOfASecondDialect() {
        List<ImportedLine> lines = csv("name,country,email\nAda,GB,\nBob;GB;\nKim,GB,\n");

        assertThat(lines).extracting(ImportedLine::line).containsExactly(2L, 3L, 4L);
        assertThat(fault(lines.get(1)).code()).isEqualTo("wrong-width");
    }

    @Test
    void readsADateInThreeFormatsAndFaultsTheFourth() {
        List<ImportedLine> lines =
                csv("name,country,received_at\nA,GB,2026-02-01\nB,GB,1.2.2026\nC,GB,2026/2/1\nD,GB,1/2/2026\n");

        assertThat(lines.subList(0, 3))
                .extracting(line -> context(line).signedAt())
                .containsOnly(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(fault(lines.get(3)).message()).contains("the order of day and month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"да", "tak!", "はい", "evet", "jes", "Einverstanden?"})
    void faultsAConsentInALanguageThatItDoesNotKnow(String cell) {
        assertThat(fault(consenting(cell)).path()).isEqualTo("consent.updates.acme");
    }

    @Test
    void readsAnyFileToItsEnd() {
        for (int seed = 0; seed < Seeds.of(5_000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "name,country\n" : "");
            random.ints(random.nextInt(60), 0, 17)
                    .forEach(at -> text.append(",;\t\"\r\n =name\uFEFF\ud800'y@".charAt(at)));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(PAPER.file(new ByteArrayInputStream(bytes)).count())
                    .as("seed %d", seed)
                    .isNotNegative();
        }
    }
}
