package io.github.petitionkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFileTest {
    @Test
    void saysWhereItsFactsComeFrom() {
        DataFile file = DataFile.of("x", "# source: here\n# licence: CC0\n# date: 2026-02-28\none\n");

        assertThat(file.source()).contains("here");
        assertThat(file.licence()).contains("CC0");
        assertThat(file.date()).contains(LocalDate.of(2026, 2, 28));
        assertThat(file).hasToString("DataFile[x, 1 facts, 2026-02-28]");
    }

    @Test
    void needsNoOrigin() {
        DataFile file = DataFile.of("x", "one");

        assertThat(file.source()).isEmpty();
        assertThat(file.licence()).isEmpty();
        assertThat(file.date()).isEmpty();
        assertThat(file.name()).isEqualTo("x");
    }

    @Test
    void passesOverCommentsAndBlankLines() {
        assertThat(facts("# a\n// b\n\n  one  \r\n\t\ntwo # no comment")).containsExactly("one", "two # no comment");
    }

    @Test
    void namesTheLineThatIsRefused() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> DataFile.of("codes.txt", "# first\nA\n\nB").forEach(DataFileTest::refuseB))
                .withMessage("codes.txt, line 4: give an A")
                .satisfies(e -> assertThat(e.line()).isEqualTo(4));
    }

    private static void refuseB(String fact) {
        if (fact.equals("B")) {
            throw new IllegalArgumentException("give an A");
        }
    }

    @Test
    void refusesADateThatIsNone() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> DataFile.of("x", "\n# date: 30.2.2026"))
                .withMessage("x, line 2: give the date as in 2026-08-19");
    }

    @Test
    void refusesALineWithoutEnd() {
        assertThat(DataFile.of("x", "a".repeat(10_000)).size()).isOne();
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> DataFile.of("x", "a".repeat(10_001)))
                .withMessage("x, line 1: it has 10001 characters, more than 10000");
    }

    @Test
    void readsAFileOfTheHosts(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("mine.txt"), "\uFEFF# date: 2020-01-02\nå\n");

        DataFile file = DataFile.read(path);

        assertThat(file.name()).isEqualTo("mine.txt");
        assertThat(file.date()).contains(LocalDate.of(2020, 1, 2));
        List<String> facts = new ArrayList<>();
        file.forEach(facts::add);
        assertThat(facts).containsExactly("å");
    }

    @ParameterizedTest
    @CsvSource({
        "'DE M\u00fcnchen\n', 1",
        "'# K\u00f6ln\n', 1",
        "'a\nb\n\u00e9', 3",
        "'a\r\nb\u00e9\nc', 2",
        "'a\r\u00e9', 2"
    })
    void namesTheLineThatIsInAnotherEncoding(String text, int line, @TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("mine.txt"), text, StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> DataFile.read(path))
                .withMessage("mine.txt, line %d: it is not in UTF-8; save the file in that encoding", line);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataFile.beside(DataFile.class, "nowhere.txt"))
                .withMessageContaining("nowhere.txt");
    }

    private static List<String> facts(String text) {
        List<String> facts = new ArrayList<>();
        DataFile.of("x", text).forEach(facts::add);
        return facts;
    }
}
