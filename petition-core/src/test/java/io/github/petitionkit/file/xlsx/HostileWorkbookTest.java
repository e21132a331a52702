package io.github.petitionkit.file.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {
    private static final String ROW = "<row><c><v>1</v></c></row>";

    /** Reads everything, and returns the number of rows. */
    private static int read(byte[] file) throws IOException {
        int rows = 0;
        try (Workbook workbook = Workbook.of(new ByteArrayInputStream(file));
                Sheet sheet = workbook.sheet(0)) {
            while (sheet.read() != null) {
                rows++;
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return rows;
    }

    private static void assertUnreadable(byte[] file, String message) {
        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(message);
    }

    /** Replaces a part by one that repeats a text many times. */
    private static byte[] bomb(byte[] file, String part, String begin, String repeated, int times, String end)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    zip.write(begin.getBytes(StandardCharsets.UTF_8));
                    byte[] chunk = repeated.repeat(10_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < times; i++) {
                        zip.write(chunk);
                    }
                    zip.write(end.getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(zip);
                }
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {" ", "<row/>"})
    void refusesASheetThatGrowsWithoutMeasure(String repeated) throws IOException {
        assertGrowsWithoutMeasure(repeated);
    }

    @Test
    @Tag("slow")
    void refusesASheetOfElementsWithoutMeaningThatGrowsWithoutMeasure() throws IOException {
        assertGrowsWithoutMeasure("<x/>");
    }

    private static void assertGrowsWithoutMeasure(String repeated) throws IOException {
        byte[] file = bomb(
                new WorkbookFile().sheet(ROW).bytes(),
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>",
                repeated,
                20_000_000 / repeated.length() / 10_000,
                "</sheetData></worksheet>");

        assertThat(file).hasSizeLessThan(500_000);
        assertUnreadable(file, "grows without measure");
    }

    @Test
    @Tag("slow")
    void refusesSharedTextsThatGrowWithoutMeasure() throws IOException {
        WorkbookFile file = new WorkbookFile().texts("<t>a</t>").sheet("<row><c t=\"s\"><v>0</v></c></row>");

        assertUnreadable(
                bomb(file.bytes(), "xl/sharedStrings.xml", "<sst>", "<si/>", 400, "</sst>"), "grows without measure");
    }

    @Test
    void refusesEntitiesAndDocumentTypes() {
        String laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        String file = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
        String address = "<!DOCTYPE worksheet SYSTEM \"http://192.0.2.1/x.dtd\"><worksheet/>";

        for (String part : new String[] {laughs, file, address, file.replace("<!DOCTYPE", "<!doctype")}) {
            assertUnreadable(
                    new WorkbookFile()
                            .sheet(ROW)
                            .part("xl/worksheets/sheet1.xml", part)
                            .bytes(),
                    "damaged");
            assertUnreadable(
                    new WorkbookFile().sheet(ROW).part("xl/workbook.xml", part).bytes(), "damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row x='%s'/>",
                "<row x=\"%s\"/>",
                "<r%s/>",
                "<!-- %s -->",
                "<?x %s?>",
                "<row><c><v><![CDATA[%s]]></v></c></row>"
            })
    void keepsNoMarkupWithoutEnd(String markup) {
        byte[] file =
                new WorkbookFile().sheet(markup.formatted(">x<".repeat(50_000))).bytes();
        byte[] plain =
                new WorkbookFile().sheet(markup.formatted("x".repeat(100_000))).bytes();

        assertUnreadable(file, "damaged");
        assertUnreadable(plain, "damaged");
    }

    @Test
    void readsCommentsInstructionsAndSectionsOfTheUsualSize() throws IOException {
        assertThat(read(new WorkbookFile()
                        .sheet("<!-- <row> --><row><c t=\"str\"><v>a</v></c></row><?x y?>"
                                + "<row><c t=\"str\"><v><![CDATA[<v>]]></v></c></row>")
                        .bytes()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
    void readsPartsWithAByteOrderMark(String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] file = new WorkbookFile().sheet(ROW).bytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("<\\?.*\\?>", "");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((charset.equals("UTF-8") ? "\uFEFF" + part : part).getBytes(Charset.forName(charset)));
            }
        }

        assertThat(read(out.toByteArray())).isOne();
    }

    @Test
    void refusesDeepNesting() {
        assertUnreadable(
                new WorkbookFile()
                        .sheet("<row>" + "<x>".repeat(1_000) + "</x>".repeat(1_000) + "</row>")
                        .bytes(),
                "damaged");
    }

    @Test
    void refusesMoreRowsThanExcelHas() {
        assertUnreadable(
                new WorkbookFile()
                        .sheet("<row r=\"1048576\"><c><v>1</v></c></row>" + ROW)
                        .bytes(),
                "too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"x\"><c r=\"?\" s=\"-1\" t=\"?\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"XFE1\" s=\"99999999999\"><v>1</v></c></row>",
                "<row r=\"-1\"><c r=\"A0\"><v>NaN</v></c></row>",
                "<row r=\"5\"><c r=\"B5\"><v>1</v></c></row><row r=\"5\"><c r=\"A1\"><v>1</v></c></row>",
                "<row><c t=\"b\"/><c><v>Infinity</v><is/></c></row>"
            })
    void readsWhatSaysNonsenseOfItsPlace(String rows) throws IOException {
        assertThat(read(new WorkbookFile().sheet(rows).bytes())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1", "99999999999", "x"})
    void saysThatASharedTextIsMissing(String index) {
        byte[] file = new WorkbookFile()
                .texts("<t>a</t>")
                .sheet("<row><c t=\"s\"><v>" + index + "</v></c></row>" + ROW)
                .bytes();

        assertUnreadable(file, "damaged");
    }

    @Test
    void saysThatAnArchiveIsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("list.csv"));
            zip.write("name,country\n".getBytes(StandardCharsets.UTF_8));
        }

        assertUnreadable(out.toByteArray(), "no workbook of Excel");
        assertUnreadable(
                new WorkbookFile().part("xl/workbook.xml", "<document/>").bytes(), "no workbook of Excel");
        assertUnreadable(
                new WorkbookFile().sheet(ROW, "", " state=\"veryHidden\"").bytes(), "no visible sheet");
    }

    @Test
    @Tag("slow")
    void survivesEveryDamage() {
        byte[] whole = new WorkbookFile()
                .texts("<t>Ada</t>")
                .formats("yyyy-mm-dd")
                .sheet("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46054</v></c></row>".repeat(20))
                .bytes();
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(damaged)).as("seed %d", seed).isBetween(0, 20);
            } catch (IOException unreadable) {
                assertThat(unreadable).as("seed %d", seed).isInstanceOf(UnreadableWorkbookException.class);
            }
        }
    }
}
