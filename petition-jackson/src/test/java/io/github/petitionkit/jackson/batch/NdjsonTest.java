package io.github.petitionkit.jackson.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.file.Column;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.file.SourceRow;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {
    private static final SignatureImport PAPER = SignatureImport.of(Channel.PAPER);

    private static List<ImportedLine> lines(byte[] json) {
        return PAPER.rows(Ndjson.rows(new ByteArrayInputStream(json))).toList();
    }

    private static List<ImportedLine> lines(String json) {
        return lines(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureRequest request(ImportedLine line) {
        return ((ImportedLine.Signable) line).request();
    }

    private static Violation fault(ImportedLine line) {
        return ((ImportedLine.Faulty) line).violations().get(0);
    }

    @Test
    void passesOverByteOrderMarks() {
        String row = "{\"name\":\"Ada\",\"country\":\"GB\"}\n";

        assertThat(lines("\ufeff" + row + "\n\ufeff" + row + "\ufeff\n"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(request(line).name()).isEqualTo("Ada"));
    }

    @Test
    void readsWhatItWrites() throws IOException {
        List<Column<Signature>> columns = List.of(
                SignatureColumns.NAME,
                SignatureColumns.EMAIL,
                SignatureColumns.COUNTRY,
                SignatureColumns.REASON,
                SignatureColumns.answer("job"),
                SignatureColumns.consent("updates", "acme"));
        List<Signature> signatures = LongStream.range(0, 500)
                .mapToObj(number -> Signatures.of(number, "=\"because\",\n" + number))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Ndjson.write(columns, signatures.stream(), out)).isEqualTo(500);

        List<ImportedLine> lines = lines(out.toByteArray());
        assertThat(lines)
                .hasSize(500)
                .allSatisfy(line -> assertThat(request(line).consents()).hasSize(1));
        assertThat(request(lines.get(7)).reason()).isEqualTo("=\"because\",\n7");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().findFirst())
                .contains(
                        "{\"name\":\"Signer Number 0\",\"email\":\"signer0@example.org\",\"country\":\"GB\",\"reason\":\"=\\\"because\\\",\\n0\",\"answer.job\":\"baker\",\"consent.updates.acme\":\"2026-01\"}");
    }

    @Test
    void writesNumbersAsNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Ndjson.write(List.of(Column.number("signatures", (Long each) -> each)), Stream.of(3L), out);

        assertThat(out).hasToString("{\"signatures\":3}\n");
    }

    @Test
    void makesAnswersOfTheHostsOwnType() {
        record Occupation(String job) implements Answers {
            @Override
            public Map<String, String> values() {
                return Map.of("job", job);
            }
        }

        ImportedLine line = PAPER.answers(answers -> new Occupation(answers.getOrDefault("job", "")))
                .rows(Ndjson.rows(
                        new ByteArrayInputStream("{\"name\": \"Ada\", \"country\": \"GB\", \"answer.job\": \"baker\"}"
                                .getBytes(StandardCharsets.UTF_8))))
                .toList()
                .get(0);

        assertThat(request(line).answers()).isEqualTo(new Occupation("baker"));
    }

    @Test
    void numbersTheFaults() {
        String good =
                "{\"name\": \"Ada\", \"country\": \"GB\", \"postal_code\": 1234, \"region\": null, \"id\": \"x\"}";

        List<ImportedLine> lines = lines(String.join(
                "\n",
                good,
                "",
                "{\"name\": [\"Ada\"]}",
                "{\"Ada Example\": 1}",
                "[1]",
                "{\"name\": \"Ada\"",
                "{\"name\": \"Ada\"} {}",
                "{\"name\": \"Ada\", \"name\": \"Eve\"}",
                "{\"name\": \"" + "x".repeat(70_000) + "\"}",
                good));

        assertThat(lines).extracting(ImportedLine::line).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(request(lines.get(0)).postalCode()).isEqualTo("1234");
        assertThat(lines.subList(1, 8))
                .extracting(line -> fault(line).code())
                .containsExactly(
                        "wrong-kind",
                        "unknown-entry",
                        "wrong-kind",
                        "malformed",
                        "malformed",
                        "malformed",
                        "too-large");
        assertThat(lines.subList(1, 8))
                .allSatisfy(line -> assertThat(fault(line).toString()).doesNotContain("Ada", "Eve"));
        assertThat(request(lines.get(8)).name()).isEqualTo("Ada");
    }

    @Test
    void findsBytesThatAreNoUtf8InTheirLine() {
        List<ImportedLine> lines =
                lines("{\"name\": \"Zo\u00EB\"}\n{\"name\": \"Kim\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault(lines.get(0)).message()).isEqualTo("Is not UTF-8");
        assertThat(request(lines.get(1)).name()).isEqualTo("Kim");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void endsAfterItsLastRow() {
        Iterator<SourceRow> rows =
                Ndjson.rows(new ByteArrayInputStream("{\"name\": \"Kim\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(rows.next().cells()).containsEntry("name", "Kim");
        assertThat(rows).isExhausted();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\"", "{\"name\":", "{\"name\": \"Kim\"", "{\"name\": \"Kim\"} {}", "{\"name\": \"Kim\"},"
            })
    void saysThatALineIsBrokenOffOrGoesOn(String line) {
        assertThat(lines(line))
                .singleElement()
                .satisfies(each -> assertThat(fault(each).code()).isEqualTo("malformed"));
    }

    @Test
    void readsAnyFileToItsEnd() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 14).forEach(at -> text.append("{}[]:,\"\r\n name1".charAt(at)));
            assertThat(lines(text.toString())).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void saysWhenAStreamFails() {
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
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> PAPER.rows(Ndjson.rows(failing)).toList());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        Ndjson.write(List.of(SignatureColumns.NAME), Stream.of(Signatures.of(1, "because")), full))
                .withMessage("No space left");
    }
}
