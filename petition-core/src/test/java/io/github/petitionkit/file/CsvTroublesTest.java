package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users of importers report: files that programs or people wrote, and that another program read wrongly or not at
 * all. Each case gives the names and addresses, or the codes of faults, that must come of its lines.
 */
class CsvTroublesTest {
    private static final SignatureImport PARTNER = SignatureImport.of(Channel.PARTNER);

    private static Arguments file(String what, String content, String... lines) {
        return arguments(what, content.getBytes(StandardCharsets.UTF_8), List.of(lines));
    }

    private static Arguments encoded(String what, String charset, String content, String... lines) {
        return arguments(what, content.getBytes(Charset.forName(charset)), List.of(lines));
    }

    static Stream<Arguments> files() {
        String names = "name,email,country\n";
        String ada = "Ada Example/ada@example.org";
        String row = "Ada Example,ada@example.org,GB\n";
        return Stream.of(
                file("a byte order mark", "\uFEFF" + names + row, ada),
                file("two of them, because a file was saved twice", "\uFEFF\uFEFF" + names + row, ada),
                file("a mark in front of a quoted name", "\uFEFF\"name\",email,country\n" + row, ada),
                file("a mark in the middle, where files were joined", names + "\uFEFF" + row, ada),
                file("the names again, where files were joined", names + row + names + row, ada, "repeated-names", ada),
                file("names in capitals with spaces", " NAME , Email ,COUNTRY\n" + row, ada),
                file("a line end inside a name of a column", "name,\"Email\naddress\",country\n" + row, ada),
                file("no-break spaces around names of columns", "name\u00A0,\u00A0email,country\n" + row, ada),
                file("empty lines above the names", "\n\r\n" + names + row, ada),
                file("a title above the names", "Our list,,\n" + names + row, ada),
                file("a title without separators", "Our list\n\n" + (names + row).replace(',', ';'), ada),
                file("a separator at the end of every line but the first", names + row.replace("\n", ",\n"), ada),
                file(
                        "a separator at the end of the first line",
                        "name,email,country,\n" + row.replace("\n", ",\n"),
                        ada),
                file(
                        "a hundred empty columns",
                        names.replace("\n", ",".repeat(100) + "\n") + row.replace("\n", ",".repeat(100) + "\n"),
                        ada),
                file("rows of separators at the end", names + row + ",,\n,,\n", ada),
                file("lines that end as on an old Macintosh", (names + row).replace('\n', '\r'), ada),
                file(
                        "line ends of two systems",
                        names.replace("\n", "\r\n") + row + row.replace("\n", "\r\n"),
                        ada,
                        ada),
                file(
                        "rows without their empty cells at the end",
                        "name,email,country,reason,language\nAda Example,ada@example.org,GB\n",
                        ada),
                file(
                        "a row that was cut off",
                        "country,language,name,email\nGB,en,Ada Example,ada@example.org\nGB,en,Ada\n",
                        ada,
                        "wrong-width"),
                file(
                        "names of columns as databases have them",
                        "FULL_NAME,EMAIL_ADDRESS,COUNTRY_CODE\nAda Example,ada@example.org,GB\n",
                        ada),
                file(
                        "names of columns as forms mark them",
                        "Name *,\"E-mail\n(required)\",Country:\nAda Example,ada@example.org,GB\n",
                        ada),
                file(
                        "UTF-8 that was read as windows-1252",
                        names + "JosÃ© GarcÃ\u00ADa,jose@example.org,ES\n",
                        "José García/jose@example.org"),
                file(
                        "the same in other letters",
                        names + "Oâ€™Brien Å\u0081ucja,lucja@example.org,PL\n",
                        "O’Brien Łucja/lucja@example.org"),
                file(
                        "letters that only look like it",
                        names + "JOÃO TOMÍŠEK,joao@example.org,CZ\nÅsa Ängel,asa@example.org,SE\n",
                        "JOÃO TOMÍŠEK/joao@example.org",
                        "Åsa Ängel/asa@example.org"),
                file(
                        "whole lines as one quoted text, because a spreadsheet expected another separator",
                        "\"name,email,country\"\n\"Ada Example,ada@example.org,GB\"\n",
                        ada),
                file(
                        "whole lines with quotation marks of their own, one of them cut",
                        "\"name,\"\"email\"\",country\";;\n\"\"\"Ada Example\"\",\"\"ada@example.org\"\",GB\";;\n\"Ada,GB\";;\n",
                        ada,
                        "wrong-width"),
                file(
                        "whole lines, and one that stands in several columns",
                        "\"name,email,country\";\n" + "\"Plato,,GR\";\n".repeat(6) + "\"Ada\";\"Example,,GB\"\n",
                        Stream.concat(Stream.generate(() -> "Plato/null").limit(6), Stream.of("wrong-width"))
                                .toArray(String[]::new)),
                file(
                        "titles with commas above the names",
                        "\"Save the river, 2026\";;\n\"by Ada, Bob\";;\n" + (names + row).replace(',', ';'),
                        ada),
                file("two carriage returns at the end of a line", (names + row).replace("\n", "\r\r\n"), ada),
                file("no line end at the end", names + row.strip(), ada),
                file("the end of a file of DOS", names + row + "\u001A", ada),
                file("zeros that pad the end", names + row + "\0\0\0\0", ada),
                file("the separator in a line of its own", "sep=;\r\n" + (names + row).replace(',', ';'), ada),
                file("tabs in a file named .csv", (names + row).replace(',', '\t'), ada),
                file("vertical bars", (names + row).replace(',', '|'), ada),
                file(
                        "a comma inside the name of a column",
                        "\"name\";email;country\nExample, Ada;ada@example.org;GB\n",
                        "Example, Ada/ada@example.org"),
                file(
                        "a separator inside a quoted text",
                        names + "\"Example, Ada\",ada@example.org,GB\n",
                        "Example, Ada/ada@example.org"),
                file(
                        "doubled quotation marks",
                        names + "\"Ada \"\"Countess\"\" Example\",ada@example.org,GB\n",
                        "Ada \"Countess\" Example/ada@example.org"),
                file(
                        "quotation marks behind backslashes",
                        names + "\"Ada \\\"Countess\\\" Example\",ada@example.org,GB\n",
                        "Ada \"Countess\" Example/ada@example.org"),
                file(
                        "a backslash at the end of a quoted text",
                        names + "\"Ada Example\\\",ada@example.org,GB\n",
                        "Ada Example\\/ada@example.org"),
                file(
                        "a quotation mark inside a text without any",
                        names + "Ada \"Countess\" Example,ada@example.org,GB\n",
                        "Ada \"Countess\" Example/ada@example.org"),
                file(
                        "a quotation mark that is never closed",
                        names + "\"Ada Example,ada@example.org,GB\n" + row,
                        "malformed",
                        ada),
                file(
                        "a comma in a text without quotation marks",
                        names + "Example, Ada,ada@example.org,GB\n" + row,
                        "wrong-width",
                        ada),
                file("a line end inside a quoted text", names + "\"Ada\nExample\",ada@example.org,GB\n", ada),
                file("an address with a name around it", names + "Ada Example,Ada <ada@example.org>,GB\n", ada),
                file("an address as a link", names + "Ada Example,mailto:ada@example.org,GB\n", ada),
                file("spaces and a semicolon behind an address", names + "Ada Example, ada@example.org ; ,GB\n", ada),
                file("nothing, as databases write it", names + "Ada Example,\\N,GB\n", "Ada Example/null"),
                file(
                        "nothing, as programs write it",
                        names + "Ada Example,NULL,GB\nBob Null,NaN,GB\n",
                        "Ada Example/null",
                        "Bob Null/null"),
                file(
                        "the error of a formula",
                        names + "Ada Example,#N/A,GB\n#BEZUG!,ada@example.org,GB\n",
                        "no-value",
                        "no-value"),
                file("a column that was too narrow", names + "########,ada@example.org,GB\n", "no-value"),
                file("a text as a formula", names + "\"=\"\"Ada Example\"\"\",ada@example.org,GB\n", ada),
                file(
                        "the same without quotation marks around it",
                        names + "=\"Ada Example\",ada@example.org,GB\n",
                        ada),
                file(
                        "an apostrophe that begins a name",
                        names + "'t Hart,ada@example.org,GB\n",
                        "'t Hart/ada@example.org"),
                encoded(
                        "the code page of Western Europe",
                        "windows-1252",
                        names + "Zo\u00EB \u0160imek,ada@example.org,GB\n",
                        "Zo\u00EB \u0160imek/ada@example.org"),
                encoded(
                        "the code page of an old Macintosh",
                        "x-MacRoman",
                        names + "J\u00FCrgen M\u00FC\u00DFig,ada@example.org,GB\n",
                        "J\u00FCrgen M\u00FC\u00DFig/ada@example.org"),
                encoded(
                        "French of an old Macintosh",
                        "x-MacRoman",
                        names + "H\u00E9l\u00E8ne Lefr\u00EAne,ada@example.org,FR\n",
                        "H\u00E9l\u00E8ne Lefr\u00EAne/ada@example.org"),
                encoded(
                        "the code page of Japan",
                        "windows-31j",
                        names + "\u5C71\u7530\u592A\u90CE,ada@example.org,JP\n",
                        "\u5C71\u7530\u592A\u90CE/ada@example.org"),
                encoded("UTF-16 without a mark", "UTF-16LE", (names + row).replace(',', '\t'), ada),
                encoded(
                        "typographic apostrophes",
                        "windows-1252",
                        names + "Ada O\u2019Brien,ada@example.org,IE\n",
                        "Ada O\u2019Brien/ada@example.org"),
                encoded(
                        "such an apostrophe before a letter with an accent",
                        "windows-1252",
                        names + "Ada d\u2019\u00C9tienne,ada@example.org,FR\n",
                        "Ada d\u2019\u00C9tienne/ada@example.org"),
                encoded(
                        "typographic quotation marks and dashes",
                        "windows-1252",
                        names + "Ada \u201CCountess\u201D Example\u2013Smith,ada@example.org,GB\n",
                        "Ada \u201CCountess\u201D Example\u2013Smith/ada@example.org"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reads(String what, byte[] file, List<String> lines) {
        assertThat(PARTNER.file(new ByteArrayInputStream(file))
                        .filter(line -> !(line instanceof ImportedLine.Remark))
                        .map(CsvTroublesTest::outcome))
                .as(what)
                .containsExactlyElementsOf(lines);
    }

    private static String outcome(ImportedLine line) {
        if (line instanceof ImportedLine.Faulty faulty) {
            return faulty.violations().get(0).code();
        }
        SignatureRequest request = ((ImportedLine.Signable) line).request();
        return request.name() + "/" + request.email();
    }

    private static ImportedLine.Signable line(String file) {
        ImportedLine line = PARTNER.file(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
        assertThat(line).isInstanceOf(ImportedLine.Signable.class);
        return (ImportedLine.Signable) line;
    }

    @ParameterizedTest
    @ValueSource(strings = {"01067", "=\"01067\"", "\"=\"\"01067\"\"\"", "'01067", " 01067 ", "D-01067"})
    void keepsTheZeroInFrontOfAPostalCode(String cell) {
        assertThat(line("name,country,postal_code\nAda,DE," + cell + "\n")
                        .request()
                        .postalCode())
                .isEqualTo("01067");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10115", "10115.0", "'10115"})
    void readsAPostalCodeThatBecameANumber(String cell) {
        assertThat(line("name,country,postal_code\nAda,DE," + cell + "\n")
                        .request()
                        .postalCode())
                .isEqualTo("10115");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB",
                "gb",
                "UK",
                "GBR",
                "U.K.",
                "England",
                "United Kingdom ",
                "GREAT BRITAIN",
                "Vereinigtes K\u00F6nigreich"
            })
    void knowsACountryHoweverItIsWritten(String cell) {
        assertThat(line("name,country\nAda," + cell + "\n").request().country()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-01",
                "2026-02-01 00:00:00.0",
                "1 February 2026",
                "Feb 1 2026",
                "\"Feb 1, 2026\"",
                "\"Sunday, February 1st, 2026\"",
                "01-Feb-2026",
                "1. Februar 2026",
                "1er f\u00E9vrier 2026",
                "1 de febrero de 2026",
                "1 febbraio 2026",
                "1 lutego 2026",
                "1 feb. 2026",
                "2026\u5E742\u67081\u65E5"
            })
    void readsADateHoweverItIsWritten(String cell) {
        assertThat(Objects.requireNonNull(line("name,country,received_at\nAda,GB," + cell + "\n")
                        .context()
                        .signedAt()))
                .isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Foo 2026", "30 Feb 2026", "1 jui 2026", "Feb 2026", "1 Feb", "Mon 1 2026"})
    void takesNoOtherWordsForADate(String cell) {
        assertThat(PARTNER.file(new ByteArrayInputStream(
                        ("name,country,received_at\nAda,GB," + cell + "\n").getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .isInstanceOf(ImportedLine.Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#SaveTheRiver!", "# 1", "#1 reason", "null and void"})
    void takesNoReasonForTheErrorOfAFormula(String cell) {
        assertThat(line("name,country,reason\nAda,GB," + cell + "\n").request().reason())
                .isEqualTo(cell);
    }
}
