package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static CsvReader reader(String text) {
        return CsvReader.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CsvReader reader(byte[] bytes) {
        return CsvReader.of(new ByteArrayInputStream(bytes));
    }

    private static List<FileRow> rows(CsvReader reader) {
        List<FileRow> rows = new ArrayList<>();
        reader.forEachRemaining(rows::add);
        return rows;
    }

    private static List<FileRow> rows(String text) {
        return rows(reader(text));
    }

    private static List<String> cells(String line) {
        return rows(line).get(0).cells();
    }

    @Test
    void readsCells() {
        assertThat(cells("a,b,,d")).containsExactly("a", "b", "", "d");
        assertThat(cells("a,")).containsExactly("a", "");
        assertThat(cells("\"a, b\",\"say \"\"hello\"\"\",\"\"")).containsExactly("a, b", "say \"hello\"", "");
        assertThat(cells("\"two\r\nlines\",b")).containsExactly("two\r\nlines", "b");
        assertThat(cells("\"\"\"\",b")).containsExactly("\"", "b");
    }

    @Test
    void readsCellsAsPeopleTypeThem() {
        assertThat(cells("a, \"b, c\" ,d")).containsExactly("a", "b, c", "d");
        assertThat(cells("a 5\" pipe,b")).containsExactly("a 5\" pipe", "b");
        assertThat(cells("  a  ,b")).containsExactly("  a  ", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void endsLinesAsEverySystemDoes(String end) {
        assertThat(rows("a,b" + end + end + "c,d" + end + ",," + end + "e,f"))
                .extracting(FileRow::line, FileRow::cells)
                .containsExactly(
                        tuple(1L, List.of("a", "b")), tuple(3L, List.of("c", "d")), tuple(5L, List.of("e", "f")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"a,b;c,d ,", "a;b;c,d ;", "a|b |", "\"a,b,c\";d ;", "abc ,"})
    void findsTheSeparatorInTheFirstLine(String line, char separator) {
        assertThat(reader(line).dialect().separator()).isEqualTo(separator);
    }

    @Test
    void takesTheSeparatorThatTheFileNames() {
        CsvReader reader = reader("\n\"sep=;\"\r\na;b,c,d,e\nf;g");

        assertThat(rows(reader))
                .extracting(FileRow::line, FileRow::cells)
                .containsExactly(tuple(3L, List.of("a", "b,c,d,e")), tuple(4L, List.of("f", "g")));
        assertThat(cells("sep=\t\na\tb")).containsExactly("a", "b");
    }

    @Test
    void readsOnAfterAStrayQuotationMark() {
        assertThat(rows("a,b\n\"Bob\"by,1\nc,d"))
                .extracting(FileRow::line, FileRow::fault)
                .containsExactly(tuple(1L, null), tuple(2L, FileRow.Fault.STRAY_QUOTATION_MARK), tuple(3L, null));
    }

    @Test
    void givesUpOnlyTheLineOfAQuotationMarkThatIsNeverClosed() {
        assertThat(rows("a,b\n\"Bob,1\nc,d\r\ne,f"))
                .extracting(FileRow::line, FileRow::fault)
                .containsExactly(
                        tuple(1L, null),
                        tuple(2L, FileRow.Fault.STRAY_QUOTATION_MARK),
                        tuple(3L, null),
                        tuple(4L, null));
        assertThat(rows("a,b\n\"Bob,1\nc,\"d, e\"\ne,f"))
                .extracting(FileRow::line, FileRow::cells)
                .containsExactly(
                        tuple(1L, List.of("a", "b")),
                        tuple(2L, List.of()),
                        tuple(3L, List.of("c", "d, e")),
                        tuple(4L, List.of("e", "f")));
    }

    @Test
    void readsOnAfterAMarkThatIsNotClosedInALongFile() {
        String file = "a,b\n\"Bob,1\n" + "c,d\n".repeat(100_000);

        assertThat(rows(file)).hasSize(100_002);
    }

    @Test
    void endsAFileOfNothingButStrayMarksInLinearTime() {
        String line = "\"a,\"\"" + "x".repeat(100) + "\n";

        assertThat(rows(line.repeat(20_000)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.fault()).isEqualTo(FileRow.Fault.STRAY_QUOTATION_MARK));
    }

    @Test
    void boundsALineOfAnyLength() {
        assertThat(rows("a,b\n" + "x".repeat(3_000_000) + ",y\nc,d"))
                .extracting(FileRow::line, FileRow::fault)
                .containsExactly(tuple(1L, null), tuple(2L, FileRow.Fault.TOO_LONG), tuple(3L, null));
        assertThat(rows("a,b\n" + ",".repeat(1_000_000) + "\r\nc,d")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsOnBehindALineThatEndsWhereTheMostIsReached(String end) {
        for (int length = CsvReader.MOST_CHARACTERS - 2; length <= CsvReader.MOST_CHARACTERS + 2; length++) {
            List<FileRow> rows = rows("x".repeat(length) + end + "c,d");

            assertThat(rows).as("%d characters", length).hasSize(2);
            assertThat(rows.get(1).line()).isEqualTo(2);
            assertThat(rows.get(1).cells()).containsExactly("c", "d");
        }
    }

    @Tag("slow")
    @Test
    void readsALineOfAGigabyteInASmallHeap() {
        InputStream endless = new InputStream() {
            private long left = 1L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int size = (int) Math.min(most, left);
                java.util.Arrays.fill(buffer, offset, offset + size, (byte) 'x');
                left -= size;
                return size;
            }
        };

        assertThat(rows(CsvReader.of(endless)))
                .singleElement()
                .extracting(FileRow::fault)
                .isEqualTo(FileRow.Fault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncodingOfEuropeanFiles(String name) {
        String file = "Vorname;Ort;E-Mail\nJürgen;Köln;j@example.org\nRené;Orléans;r@example.org\n";
        CsvReader reader = reader(file.getBytes(Charset.forName(name)));

        assertThat(rows(reader).get(1).cells()).containsExactly("Jürgen", "Köln", "j@example.org");
        assertThat(reader.dialect()).isEqualTo(new CsvDialect(';', Charset.forName(name), false));
    }

    @Test
    void findsTheEncodingOfJapaneseFiles() {
        String file = "氏名,メールアドレス,国\r\n山田太郎,taro@example.org,日本\r\n佐藤ソラ,sora@example.org,日本\r\n";
        CsvReader reader = reader(file.getBytes(WINDOWS_31J));

        assertThat(rows(reader).get(2).cells()).containsExactly("佐藤ソラ", "sora@example.org", "日本");
        assertThat(reader.dialect().charset()).isEqualTo(WINDOWS_31J);
    }

    @Test
    void takesNoNameOfEuropeForJapanese() {
        for (String name : List.of("Müller", "Ærøskøbing", "Façade", "Ñandú", "Crème Brûlée", "ÄÖÜ", "Grüße", "Zoë")) {
            FileRow row = rows(reader((name + ",x").getBytes(WINDOWS_1252))).get(0);

            assertThat(row.cells().get(0)).isEqualTo(FileRow.Fault.UNCERTAIN_LETTERS.equals(row.fault()) ? "" : name);
        }
    }

    @Test
    void findsTheEncodingWhereTheFirstSpecialLetterComesLate() {
        String file = "name,country\n" + "Ada,GB\n".repeat(60_000) + "Zoë,GB\nRené,FR\n";

        List<FileRow> rows = rows(reader(file.getBytes(WINDOWS_1252)));

        assertThat(rows.get(60_001).cells()).containsExactly("Zoë", "GB");
        assertThat(rows.get(60_002).cells()).containsExactly("René", "FR");
    }

    @Test
    void takesTheEncodingThatItIsGiven() {
        byte[] polish = "imię,kraj\nŁukasz,PL\n".getBytes(Charset.forName("windows-1250"));

        assertThat(rows(CsvReader.of(new ByteArrayInputStream(polish), Charset.forName("windows-1250")))
                        .get(1)
                        .cells())
                .containsExactly("Łukasz", "PL");
    }

    @Test
    void faultsABrokenByteInItsRowOnly() {
        byte[] file = "name\nZoë\nRené\nXY\nKim\n".getBytes(StandardCharsets.UTF_8);
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf("XY")] = (byte) 0xFF;

        assertThat(rows(reader(file)))
                .extracting(FileRow::fault)
                .containsExactly(null, null, null, FileRow.Fault.OTHER_ENCODING, null);
    }

    @Test
    void readsAnyFileToItsEnd() {
        for (int seed = 0; seed < Seeds.of(3_000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, 15)
                    .forEach(at -> text.append(",;\t\"\r\n =ab\uFEFFé'日".charAt(at % 14)));
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            long lines = 0;
            for (FileRow row : rows(reader(bytes))) {
                assertThat(row.line()).as("seed %d", seed).isGreaterThan(lines);
                lines = row.line();
            }
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

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> CsvReader.of(failing));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> reader("").next());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CsvDialect('x', StandardCharsets.UTF_8, false))
                .withMessageContaining("semicolon");
    }

    @Test
    void showsNoCell() {
        assertThat(rows("Ada").get(0)).hasToString("FileRow[line=1]");
    }
}
